import { and, eq, inArray } from "drizzle-orm";
import { resellers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { type AuditAction, audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import type { ResellerState } from "./rules";

export type WrittenReseller = { id: string; name: string; state: ResellerState };
export type ResellerValues = Partial<typeof resellers.$inferInsert>;

/** The one update of a reseller's row: only at the version that was read, and only from the given states. Throws CONFLICT. */
export async function writeReseller(
  { actor, tx }: Scope,
  at: { reseller: string; version: number },
  values: ResellerValues,
  from?: ResellerState[],
): Promise<WrittenReseller> {
  const [written] = await tx
    .update(resellers)
    .set({ ...values, ...nextVersion(resellers) })
    .where(
      and(
        eq(resellers.tenantId, actor.tenantId),
        eq(resellers.id, at.reseller),
        eq(resellers.version, at.version),
        from && inArray(resellers.state, from),
      ),
    )
    .returning({ id: resellers.id, name: resellers.name, state: resellers.state });
  if (!written) throw new AppError("CONFLICT", "edited");
  return written;
}

/** Leaves the audit entry of a change to a reseller, which the reseller may read too. */
export const auditReseller = (
  scope: Scope,
  { id, name }: Pick<WrittenReseller, "id" | "name">,
  action: AuditAction,
  more: { words?: Record<string, string>; reason?: string; before?: unknown; after?: unknown },
) =>
  audit(scope, {
    ...more,
    action,
    record: { kind: "reseller", id, label: name },
    resellerId: id,
    words: { name, ...more.words },
  });

/** The refusal of a step that the present state does not allow; names that state. */
export const wrongState = (state: ResellerState) =>
  new AppError("CONFLICT", "resellerState", { state: state.replaceAll(" ", "_") });
