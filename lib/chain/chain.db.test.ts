import { and, asc, eq, gt, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, auditHeads } from "@/db/schema";
import { withScope } from "@/db/scope";
import { asOwner } from "@/test/world/acting";
import { openTenant } from "@/test/world/world";
import { checkChain } from "./check";
import { allTenants, forgetOf, sealEntries, sealTenant } from "./jobs";

afterAll(closePools);

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

const entry = (tenantId: string, label: string, at: Date) => ({
  tenantId,
  at,
  actorName: "Anna",
  actorSide: "provider" as const,
  action: "item-changed",
  recordKind: "item",
  recordId: newId(),
  recordLabel: label,
  words: { name: label, count: 3 },
  changes: { before: { price: 1000, texts: { de: "ä", en: null } }, after: { price: 1250.5 } },
});

const put = (tenantId: string, label: string, at: Date) =>
  withScope("provider", { tenant_id: tenantId }, (tx) =>
    tx.insert(auditEntries).values(entry(tenantId, label, at)),
  );

/** A tenant of its own with this many entries, a day and more ago, sealed. */
async function chained(count: number): Promise<string> {
  const { tenantId } = await openTenant();
  for (let nth = 0; nth < count; nth++) await put(tenantId, `item ${nth + 1}`, ago(100 - nth));
  await sealTenant(tenantId, new Date());
  return tenantId;
}

/** What whoever owns the database does behind Kontor's back. */
async function behind(tenantId: string, statement: string) {
  const confined = statement.replace("where", `where tenant_id = '${tenantId}' and`);
  await asOwner(tenantId, (db) => db.execute(sql.raw(confined)));
}

const positions = (tenantId: string) =>
  withScope("worker", { tenant_id: tenantId }, (tx) =>
    tx
      .select({ label: auditEntries.recordLabel, position: auditEntries.position })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), gt(auditEntries.position, 0)))
      .orderBy(asc(auditEntries.position)),
  );

describe("the chain of a tenant's audit entries", () => {
  it("holds for what the demo wrote, and again for what comes later, also where it was committed late", async () => {
    await sealEntries();
    for await (const tenant of allTenants())
      expect((await checkChain(tenant)).broken, tenant).toBeUndefined();
    const tenantId = await chained(3);
    await put(tenantId, "late", ago(98.5));
    await put(tenantId, "new", ago(1));
    expect(await checkChain(tenantId)).toMatchObject({ checked: 3, unsealed: 2, head: { position: 3 } });
    await sealTenant(tenantId, new Date());
    expect(await checkChain(tenantId)).toMatchObject({ checked: 5, unsealed: 0, head: { position: 5 } });
    expect((await checkChain(tenantId)).broken).toBeUndefined();
    expect((await positions(tenantId)).map(({ label }) => label)).toEqual([
      "item 1",
      "item 2",
      "item 3",
      "late",
      "new",
    ]);
  });

  it("is one where two workers seal at once", async () => {
    const tenantId = await chained(0);
    for (let nth = 0; nth < 5; nth++) await put(tenantId, `item ${nth}`, ago(50 - nth));
    await Promise.all([sealTenant(tenantId, new Date()), sealTenant(tenantId, new Date())]);
    expect(await checkChain(tenantId)).toMatchObject({ checked: 5, unsealed: 0, head: { position: 5 } });
  });

  it.each([
    ["changed", "update audit_entries set record_label = 'another' where position = 2", "changed", 2],
    [
      "changed in a price",
      `update audit_entries set changes = jsonb_set(changes, '{after,price}', '9') where position = 3`,
      "changed",
      3,
    ],
    ["removed", "delete from audit_entries where position = 3", "removed", 3],
    ["removed at the beginning", "delete from audit_entries where position = 1", "removed", 1],
    ["removed at the end", "delete from audit_entries where position = 5", "removed", 5],
    [
      "exchanged for the next",
      "update audit_entries set position = position + 100 where position = 2",
      "removed",
      2,
    ],
  ])("names the first entry that was %s", async (_, statement, fault, position) => {
    const tenantId = await chained(5);
    expect((await checkChain(tenantId)).broken).toBeUndefined();
    await behind(tenantId, statement);
    expect((await checkChain(tenantId)).broken).toMatchObject({ fault, position });
  });

  it("names an entry that was written later than it says, before and after it is sealed", async () => {
    const tenantId = await chained(5);
    await put(tenantId, "back-dated", ago(99));
    expect((await checkChain(tenantId)).broken).toMatchObject({
      fault: "inserted out of order",
      position: 6,
    });
    await sealTenant(tenantId, new Date());
    expect((await checkChain(tenantId)).broken).toMatchObject({
      fault: "inserted out of order",
      position: 6,
    });
  });

  it("gets each link once: not even the worker changes one", async () => {
    const tenantId = await chained(2);
    const changed = await withScope("worker", { tenant_id: tenantId }, (tx) =>
      tx.execute(sql`update audit_entries set link = '\\x00' where tenant_id = ${tenantId}`),
    );
    expect(changed.rowCount).toBe(0);
    expect((await checkChain(tenantId)).broken).toBeUndefined();
  });
});

describe("what is older than it is kept", () => {
  it("goes from the beginning, and the rest stays a chain", async () => {
    const tenantId = await chained(0);
    for (const days of [400, 300, 200, 20, 10]) await put(tenantId, `${days} days`, ago(days * 24));
    await sealTenant(tenantId, new Date());
    await forgetOf(tenantId, ago(250 * 24));
    expect((await positions(tenantId)).map(({ label }) => label)).toEqual(["200 days", "20 days", "10 days"]);
    expect(await checkChain(tenantId)).toMatchObject({ checked: 3, head: { position: 5 } });
    expect((await checkChain(tenantId)).broken).toBeUndefined();
    await behind(tenantId, "delete from audit_entries where position = 3");
    expect((await checkChain(tenantId)).broken).toMatchObject({ fault: "removed", position: 3 });
  });

  it("is never younger than 30 days, whatever is asked", async () => {
    const tenantId = await chained(0);
    for (const days of [40, 20]) await put(tenantId, `${days} days`, ago(days * 24));
    await sealTenant(tenantId, new Date());
    await forgetOf(tenantId, new Date());
    expect((await positions(tenantId)).map(({ label }) => label)).toEqual(["20 days"]);
  });

  it("leaves other tenants' entries and what is not sealed", async () => {
    const [one, other] = [await chained(0), await chained(0)];
    for (const tenantId of [one, other]) await put(tenantId, "old", ago(100 * 24));
    await sealTenant(other, new Date());
    await forgetOf(one, ago(60 * 24));
    expect(await checkChain(one)).toMatchObject({ unsealed: 1 });
    expect((await positions(other)).map(({ label }) => label)).toEqual(["old"]);
    const heads = await withScope("worker", { tenant_id: other }, (tx) => tx.select().from(auditHeads));
    expect(heads.map(({ tenantId }) => tenantId)).toEqual([other]);
  });
});
