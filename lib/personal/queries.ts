import { and, eq, inArray } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import type { Erasure } from "./erase";

/** What an erasure did, by the entry that it left, with when and by whom; it names nobody who was erased. Throws NOT_FOUND. */
export async function getErasure(
  { actor, tx }: Scope,
  entry: string,
): Promise<Erasure & { at: Date; by: string }> {
  const [found] = await tx
    .select({ at: auditEntries.at, by: auditEntries.actorName, changes: auditEntries.changes })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, actor.tenantId),
        eq(auditEntries.id, entry),
        inArray(auditEntries.action, ["person-erased", "customer-erased"]),
      ),
    );
  if (!found?.changes?.after) throw notThere();
  // Written by erase alone, and no entry of the audit log can change.
  return { at: found.at, by: found.by, ...(found.changes.after as Erasure) };
}
