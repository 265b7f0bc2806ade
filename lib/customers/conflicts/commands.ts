import { and, eq } from "drizzle-orm";
import { customerConflicts } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { tell } from "@/lib/notifications/commands";
import type { ConflictState } from "./rules";
import type { ConflictDecision } from "./schema";

/** Lets the reseller have the customer too; it is told and creates it then. Throws NOT_FOUND, CONFLICT. */
export const allowConflict = (scope: Scope, given: ConflictDecision) => decide(scope, given, "allowed");

/** Leaves the customer with whoever holds it; the reseller is told. Throws NOT_FOUND, CONFLICT. */
export const refuseConflict = (scope: Scope, given: ConflictDecision) => decide(scope, given, "refused");

async function decide(
  scope: Scope,
  { id, version, reason }: ConflictDecision,
  state: Exclude<ConflictState, "open">,
) {
  const { actor, tx } = scope;
  const here = and(eq(customerConflicts.tenantId, actor.tenantId), eq(customerConflicts.id, id));
  const [decided] = await tx
    .update(customerConflicts)
    .set({
      state,
      reason,
      // What is not to be created is not kept.
      ...(state === "refused" && { typed: null }),
      decidedAt: new Date(),
      decidedByName: actor.userName,
      ...nextVersion(customerConflicts),
    })
    .where(and(here, eq(customerConflicts.state, "open"), eq(customerConflicts.version, version)))
    .returning({
      name: customerConflicts.name,
      resellerId: customerConflicts.resellerId,
      askedBy: customerConflicts.askedBy,
    });
  if (!decided) {
    const [known] = await tx.select({ id: customerConflicts.id }).from(customerConflicts).where(here);
    throw known ? new AppError("CONFLICT", "edited") : notThere();
  }
  const { name, resellerId, askedBy } = decided;
  await audit(scope, {
    action: `conflict-${state}`,
    record: { kind: "conflict", id, label: name },
    resellerId,
    reason,
    words: { name },
  });
  const kind = `customer-${state}` as const;
  await tell(scope, { kind, recordId: id, resellerId, personId: askedBy, words: { name, reason } });
}
