import { and, desc, eq, type SQL } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Tx } from "@/db/scope";
import type { Side } from "@/lib/base/paths";

const MOST_ENTRIES = 50;

/** One entry of a record's timeline: what happened, without before and after. */
export type TimelineEntry = {
  id: string;
  at: Date;
  actorName: string;
  actorSide: "provider" | "reseller" | "customer" | "public" | "system";
  onBehalfOf: string | null;
  action: string;
  recordLabel: string;
  reason: string | null;
  words: Record<string, string | number>;
};

/** Who reads, as far as it decides which entries are shown: a scope has it. */
type Reading = {
  actor: { tenantId: string; side: Side; resellerId: string | null; customerId: string | null };
  tx: Tx;
};

/** The newest 50 audit entries of one record, newest first; resellers and customers get those meant for them. */
export async function listTimeline(
  { actor, tx }: Reading,
  recordKind: string,
  recordId: string,
): Promise<TimelineEntry[]> {
  const seen: Record<typeof actor.side, SQL | undefined> = {
    provider: undefined,
    reseller: eq(auditEntries.resellerId, actor.resellerId ?? ""),
    customer: eq(auditEntries.customerId, actor.customerId ?? ""),
  };
  return tx
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      actorName: auditEntries.actorName,
      actorSide: auditEntries.actorSide,
      onBehalfOf: auditEntries.onBehalfOf,
      action: auditEntries.action,
      recordLabel: auditEntries.recordLabel,
      reason: auditEntries.reason,
      words: auditEntries.words,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, actor.tenantId),
        eq(auditEntries.recordKind, recordKind),
        eq(auditEntries.recordId, recordId),
        seen[actor.side],
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(MOST_ENTRIES);
}
