import { and, eq, isNull, sql } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { type AuditAction, audit } from "@/lib/audit";
import { AppError, notThere } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { getCustomer } from "../../queries";
import { refuseLastAdmin } from "../commands";
import type { CustomerUserChoice, CustomerUserLock } from "../schema";

/** Ends the sessions that a user of a customer in reach has there: they sign in again to go on. Throws NOT_FOUND. */
export const endCustomerUserSessions = (scope: Scope, given: CustomerUserChoice): Promise<string> =>
  change(scope, given, "member-sessions-ended", async () => ({ accessEndedAt: new Date() }));

/** Keeps a user of a customer in reach out of it until unlocked, at once. Throws NOT_FOUND, CONFLICT for the last admin while others remain, or a locked one. */
export const lockCustomerUser = (scope: Scope, given: CustomerUserLock): Promise<string> =>
  change(scope, given, "member-locked", async ({ customerId, lockedAt }) => {
    if (lockedAt) throw new AppError("CONFLICT", "memberLocked");
    await refuseLastAdmin(scope, customerId, given.id);
    const now = new Date();
    return {
      accessEndedAt: now,
      lockedAt: now,
      lockedBy: scope.actor.userId,
      lockedByName: scope.actor.userName,
      lockedReason: given.reason,
    };
  });

/** Lets a locked user of a customer in reach in again. Throws NOT_FOUND, CONFLICT where nobody is locked. */
export const unlockCustomerUser = (scope: Scope, given: CustomerUserChoice): Promise<string> =>
  change(scope, given, "member-unlocked", async ({ lockedAt }) => {
    if (!lockedAt) throw new AppError("CONFLICT", "memberNotLocked");
    return { lockedAt: null, lockedBy: null, lockedByName: null, lockedReason: null };
  });

type Values = Partial<typeof memberships.$inferInsert>;

async function change(
  scope: Scope,
  given: CustomerUserChoice & { reason?: string },
  action: AuditAction,
  valuesFor: (user: { customerId: string; lockedAt: Date | null }) => Promise<Values>,
) {
  const { actor, tx } = scope;
  const { id: customerId, resellerId } = await getCustomer(scope, given.customer);
  const itself = and(
    eq(memberships.tenantId, actor.tenantId),
    eq(memberships.id, given.id),
    eq(memberships.side, "customer"),
    eq(memberships.customerId, customerId),
    isNull(memberships.closedAt),
  );
  const [user] = await tx
    .select({ id: memberships.id, name: memberships.name, lockedAt: memberships.lockedAt })
    .from(memberships)
    .where(itself)
    .for("update");
  if (!user) throw notThere();
  const values = await valuesFor({ customerId, lockedAt: user.lockedAt });
  await tx
    .update(memberships)
    .set({ ...values, version: sql`${memberships.version} + 1`, updatedAt: new Date() })
    .where(itself);
  await audit(scope, {
    action,
    record: { kind: "membership", id: user.id, label: user.name },
    resellerId,
    customerId,
    reason: given.reason,
    words: { name: user.name },
  });
  return customerId;
}
