import { and, asc, count, eq, gt, isNull, lt } from "drizzle-orm";
import { auditEntries, auditHeads } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { withUpkeep } from "@/lib/door/system";
import { type Fault, linkOf, MOST_LATE, ORIGIN } from "./rules";

const AT_ONCE = 1000;

export type Verdict = {
  checked: number;
  /** Entries that the worker has not reached yet; they are no part of the chain. */
  unsealed: number;
  /** The newest link, to be written down elsewhere by whoever wants to be sure of the end as well. */
  head: { position: number; link: string };
  broken?: { fault: Fault; position: number; id?: string };
};

/** Goes through the chain of a tenant's audit entries and names the first one that breaks it. */
export async function checkChain(tenantId: string): Promise<Verdict> {
  const head = await withUpkeep(tenantId, ({ tx }) => headOf(tx, tenantId));
  const verdict: Verdict = {
    checked: 0,
    unsealed: await withUpkeep(tenantId, ({ tx }) => countUnsealed(tx, tenantId)),
    head: { position: head.position, link: head.link.toString("hex") },
  };
  let { basePosition: position, baseLink: link } = head;
  let newest = 0;
  const broken = (fault: Fault, id?: string) => ({
    ...verdict,
    broken: { fault, position: position + 1, id },
  });
  for await (const entry of entriesAfter(tenantId, position)) {
    // What was sealed while this runs belongs to the next check.
    if (position === head.position) break;
    if (entry.position !== position + 1) return broken("removed");
    if (!entry.link?.equals(linkOf(link, position + 1, entry))) return broken("changed", entry.id);
    if (entry.at.getTime() < newest - MOST_LATE) return broken("inserted out of order", entry.id);
    newest = Math.max(newest, entry.at.getTime());
    position += 1;
    link = entry.link;
    verdict.checked += 1;
  }
  if (position !== head.position) return broken("removed");
  if (!link.equals(head.link)) return broken("changed");
  const early = await withUpkeep(tenantId, ({ tx }) => firstUnsealed(tx, tenantId, newest - MOST_LATE));
  return early ? broken("inserted out of order", early) : verdict;
}

async function headOf(tx: Tx, tenantId: string) {
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.tenantId, tenantId));
  return head ?? { position: 0, link: ORIGIN, basePosition: 0, baseLink: ORIGIN };
}

const unsealed = (tenantId: string) => and(eq(auditEntries.tenantId, tenantId), isNull(auditEntries.link));

async function countUnsealed(tx: Tx, tenantId: string) {
  const [found] = await tx.select({ count: count() }).from(auditEntries).where(unsealed(tenantId));
  return found?.count ?? 0;
}

/** An entry that claims to be older than what was sealed long since. */
async function firstUnsealed(tx: Tx, tenantId: string, before: number) {
  if (before <= 0) return;
  const [found] = await tx
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(unsealed(tenantId), lt(auditEntries.at, new Date(before))))
    .orderBy(asc(auditEntries.at))
    .limit(1);
  return found?.id;
}

async function* entriesAfter(tenantId: string, after: number) {
  let last = after;
  for (;;) {
    const entries = await withUpkeep(tenantId, ({ tx }) =>
      tx
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, tenantId), gt(auditEntries.position, last)))
        .orderBy(asc(auditEntries.position))
        .limit(AT_ONCE),
    );
    yield* entries;
    if (entries.length < AT_ONCE) return;
    last = entries.at(-1)?.position ?? last;
  }
}
