import { and, asc, eq, getTableColumns, isNull, lt, sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, auditHeads } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { DAY } from "@/lib/base/days";
import { env } from "@/lib/base/env";
import { withUpkeep } from "@/lib/door/system";
import { linkOf, ORIGIN } from "./rules";

const AT_ONCE = 500;
/** What one run does of one tenant at most: a large import must not keep the others waiting. */
const MOST_BATCHES = 100;
/** Entries of transactions that end together come into the order of their time. */
const SETTLED = 5_000;

/** Gives the audit entries of every tenant that have no place in its chain yet one, in batches. */
export async function sealEntries(): Promise<void> {
  const before = new Date(Date.now() - SETTLED);
  const { rows } = await pool("worker").query<{ tenant: string }>(
    "select kontor_tenants_unsealed($1) as tenant",
    [before],
  );
  for (const { tenant } of rows) await sealTenant(tenant, before);
}

/** Gives the audit entries of one tenant from before a moment their places in its chain. */
export async function sealTenant(tenantId: string, before: Date): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const sealed = await withUpkeep(tenantId, ({ tx }) => sealSome(tx, tenantId, before));
    if (sealed < AT_ONCE) return;
  }
}

/**
 * An entry whose transaction ended late is found by the next run and comes later in the chain: the order is that of the
 * sealing, so that no commit is lost and no writer waits for another.
 */
async function sealSome(tx: Tx, tenantId: string, before: Date): Promise<number> {
  const head = await lockHead(tx, tenantId);
  const { position: _position, link: _link, ...linked } = getTableColumns(auditEntries);
  const entries = await tx
    .select(linked)
    .from(auditEntries)
    .where(and(eq(auditEntries.tenantId, tenantId), isNull(auditEntries.link), lt(auditEntries.at, before)))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
    .limit(AT_ONCE);
  if (!entries.length) return 0;
  let { position, link } = head;
  const links = entries.map((entry) => {
    position += 1;
    link = linkOf(link, position, entry);
    return { id: entry.id, position, link: link.toString("hex") };
  });
  await tx.execute(sql`update audit_entries e set position = s.position, link = decode(s.link, 'hex')
    from json_to_recordset(${JSON.stringify(links)}::json) as s (id uuid, position bigint, link text)
    where e.tenant_id = ${tenantId} and e.id = s.id and e.link is null`);
  await tx
    .update(auditHeads)
    .set({ position, link, updatedAt: new Date() })
    .where(eq(auditHeads.tenantId, tenantId));
  return entries.length;
}

async function lockHead(tx: Tx, tenantId: string) {
  await tx
    .insert(auditHeads)
    .values({ tenantId, id: newId(), link: ORIGIN, baseLink: ORIGIN })
    .onConflictDoNothing();
  const [head] = await tx
    .select({ position: auditHeads.position, link: auditHeads.link })
    .from(auditHeads)
    .where(eq(auditHeads.tenantId, tenantId))
    .for("update");
  if (!head) throw new Error("a chain without a head");
  return head;
}

/** Deletes the audit entries that are older than the installation keeps them (KONTOR_AUDIT_DAYS), tenant by tenant. */
export async function forgetEntries(): Promise<void> {
  const days = env().KONTOR_AUDIT_DAYS;
  if (!days) return;
  const before = new Date(Date.now() - days * DAY);
  for await (const tenant of allTenants()) await forgetOf(tenant, before);
}

/** Deletes the oldest audit entries of one tenant, as far as they are from before a moment; the chain begins after them. */
export async function forgetOf(tenantId: string, before: Date): Promise<void> {
  let gone: number;
  do {
    gone = await withUpkeep(tenantId, async ({ tx }) => {
      const { rows } = await tx.execute<{ gone: number }>(
        sql`select kontor_forget_entries(${before.toISOString()}::timestamptz, ${AT_ONCE}) as gone`,
      );
      return rows[0]?.gone ?? 0;
    });
  } while (gone === AT_ONCE);
}

/** Every tenant of the installation, a thousand at a time. */
export async function* allTenants(): AsyncGenerator<string> {
  let last: string | null = null;
  do {
    const { rows }: { rows: { tenant: string }[] } = await pool("worker").query(
      "select kontor_tenants_after($1) as tenant",
      [last],
    );
    for (const { tenant } of rows) yield tenant;
    last = rows.at(-1)?.tenant ?? null;
  } while (last);
}
