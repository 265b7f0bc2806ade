import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { actorOf, adminOf } from "@/test/world/acting";
import { openTenant } from "@/test/world/world";
import { findNarrowing } from "./narrowing/queries";
import { loadAuditLog, readAuditFile } from "./queries";
import { auditFilter } from "./schema";

afterAll(closePools);

const provider = () => adminOf();
const alpha = () => actorOf("admin@alpha-it.example", "nordwind", "reseller");
const beta = () => actorOf("admin@beta-systems.example", "nordwind", "reseller");
const lakeside = () => adminOf("lakeside");

const kind = () => `test-${newId().slice(-12)}`;

type Given = Partial<typeof auditEntries.$inferInsert>;

/** Entries of a kind of their own, one a minute, the first is the oldest. */
async function put(actor: Actor, recordKind: string, entries: Given[]): Promise<void> {
  const begin = Date.now() - entries.length * 60_000;
  await withScope("auth", { tenant_id: actor.tenantId }, (tx) =>
    tx.insert(auditEntries).values(
      entries.map((given, nth) => ({
        tenantId: actor.tenantId,
        at: new Date(begin + nth * 60_000),
        actorId: actor.userId,
        actorName: actor.userName,
        actorSide: actor.side,
        action: "item-changed",
        recordKind,
        recordId: actor.membershipId,
        recordLabel: `${nth + 1}`,
        ...given,
      })),
    ),
  );
}

const read = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "audit:read", work, "read only");
const labels = async (actor: Actor, filter: object) =>
  (await read(actor, (scope) => loadAuditLog(scope, auditFilter.parse(filter), "en"))).list.rows.map(
    ({ recordLabel }) => recordLabel,
  );
const of = (actor: Actor, recordKind: string) => ({ record: `${recordKind}:${actor.membershipId}` });

describe("the audit log", () => {
  it("shows the provider before and after, and a reseller its own slice without them", async () => {
    const [there, own, other] = [await provider(), await alpha(), await beta()];
    const name = kind();
    const changes = { before: { cost: 100 }, after: { cost: 200 } };
    await put(own, name, [
      { resellerId: own.resellerId, changes },
      { resellerId: null, changes },
      { resellerId: other.resellerId, changes },
    ]);
    const full = await read(there, (scope) => loadAuditLog(scope, auditFilter.parse(of(own, name)), "en"));
    expect(full.list.rows.map(({ recordLabel, changes: told }) => [recordLabel, told])).toEqual([
      ["3", changes],
      ["2", changes],
      ["1", changes],
    ]);
    const slice = await read(own, (scope) => loadAuditLog(scope, auditFilter.parse(of(own, name)), "en"));
    expect(slice.list.rows.map(({ recordLabel, changes: told }) => [recordLabel, told])).toEqual([
      ["1", null],
    ]);
    expect(await labels(other, of(own, name))).toEqual(["3"]);
    expect(await labels(await lakeside(), of(own, name))).toEqual([]);
  });

  it("shows where from of everybody to the provider, and not of the provider's people to a reseller", async () => {
    const [there, own] = [await provider(), await alpha()];
    const name = kind();
    const from = { address: "203.0.113.9", userAgent: "Firefox", requestId: "abcde-12345" };
    const by = (actorSide: Given["actorSide"]) => ({ ...from, actorSide, resellerId: own.resellerId });
    await put(own, name, [by("provider"), by("reseller"), by("customer"), by("public")]);
    const originsOf = async (actor: Actor) => {
      const filter = auditFilter.parse(of(own, name));
      const { list } = await read(actor, (scope) => loadAuditLog(scope, filter, "en"));
      const filed = await read(actor, (scope) => readAuditFile(scope, filter, {}, undefined, 10));
      expect(filed).toEqual(list.rows);
      return list.rows.map((row) => [row.actorSide, row.address, row.userAgent, row.requestId]);
    };
    const { address, userAgent, requestId } = from;
    const sides = ["public", "customer", "reseller"];
    expect(await originsOf(there)).toEqual(
      [...sides, "provider"].map((side) => [side, address, userAgent, requestId]),
    );
    expect(await originsOf(own)).toEqual([
      ...sides.map((side) => [side, address, userAgent, null]),
      ["provider", null, null, null],
    ]);
  });

  it("narrows by person, company, action and days, and by all of them together", async () => {
    const [there, own] = [await provider(), await alpha()];
    const name = kind();
    const day = 24 * 3_600_000;
    await put(there, name, [
      { resellerId: own.resellerId },
      { resellerId: own.resellerId, actorId: own.userId, actorName: own.userName },
      { action: "item-created", resellerId: own.resellerId },
      { at: new Date("2024-05-06T12:00:00Z"), resellerId: own.resellerId },
    ]);
    const record = of(there, name);
    expect(await labels(there, record)).toEqual(["3", "2", "1", "4"]);
    expect(await labels(there, { ...record, person: own.email })).toEqual(["2"]);
    expect(await labels(there, { ...record, person: own.email.toUpperCase() })).toEqual(["2"]);
    expect(await labels(there, { ...record, person: "nobody@nordwind.example" })).toEqual([]);
    expect(await labels(there, { ...record, by: own.userId })).toEqual(["2"]);
    expect(await labels(there, { ...record, of: `reseller:${own.resellerId}` })).toEqual([
      "3",
      "2",
      "1",
      "4",
    ]);
    expect(await labels(there, { ...record, company: own.resellerName })).toEqual(["3", "2", "1", "4"]);
    expect(await labels(there, { ...record, action: "item-created" })).toEqual(["3"]);
    expect(await labels(there, { ...record, from: "2024-05-06", to: "2024-05-06" })).toEqual(["4"]);
    expect(
      await labels(there, { ...record, to: new Date(Date.now() - 2 * day).toISOString().slice(0, 10) }),
    ).toEqual(["4"]);
    const all = {
      ...record,
      by: there.userId,
      company: own.resellerName,
      action: "item-changed",
      from: "2024-05-01",
      to: "2024-05-31",
    };
    expect(await labels(there, all)).toEqual(["4"]);
  });

  it("offers companies where a typed name fits several, and says where it fits none", async () => {
    const there = await provider();
    const narrowing = (company: string) =>
      read(there, (scope) => findNarrowing(scope, auditFilter.parse({ company })));
    expect((await narrowing("nobody of that name")).offered).toEqual([]);
    const several = await narrowing("gmbh");
    expect(several.company).toBeUndefined();
    expect(several.offered?.length).toBeGreaterThan(1);
  });

  it("pages by key there and back", async () => {
    const there = await provider();
    const name = kind();
    await put(
      there,
      name,
      Array.from({ length: 60 }, () => ({})),
    );
    const page = (text?: string) =>
      read(there, (scope) =>
        loadAuditLog(scope, auditFilter.parse({ ...of(there, name), page: text }), "en"),
      );
    const first = await page();
    const second = await page(first.list.next);
    const third = await page(second.list.next);
    const numbers = (log: typeof first) => log.list.rows.map(({ recordLabel }) => Number(recordLabel));
    expect([numbers(first).at(0), numbers(first).at(-1), numbers(second).at(0), numbers(third)]).toEqual([
      60,
      36,
      35,
      [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    ]);
    expect(third.list.next).toBeUndefined();
    expect(numbers(await page(third.list.previous))).toEqual(numbers(second));
    expect(numbers(await page(second.list.previous))).toEqual(numbers(first));
  });

  it("goes on where the entries looked through held too few", async () => {
    const { provider: there } = await openTenant();
    const name = kind();
    await withScope("auth", { tenant_id: there.tenantId }, (tx) =>
      tx.execute(sql`insert into audit_entries (tenant_id, id, at, actor_id, actor_name, actor_side, action, record_kind, record_id, record_label)
        select ${there.tenantId}, gen_random_uuid(), now() - n * interval '1 second', ${there.userId}, 'Anna', 'provider',
          case when n in (7, 4500) then 'item-created' else 'item-changed' end, ${name}, ${there.membershipId}, n::text
        from generate_series(1, 5000) n on conflict do nothing`),
    );
    const filter = { ...of(there, name), action: "item-created" };
    const first = await read(there, (scope) => loadAuditLog(scope, auditFilter.parse(filter), "en"));
    expect([first.list.rows.map(({ recordLabel }) => recordLabel), first.goesOn]).toEqual([["7"], true]);
    const page = first.list.next;
    const second = await read(there, (scope) =>
      loadAuditLog(scope, auditFilter.parse({ ...filter, page }), "en"),
    );
    expect([second.list.rows.map(({ recordLabel }) => recordLabel), second.goesOn]).toEqual([
      ["4500"],
      false,
    ]);
    const filed = await read(there, (scope) =>
      readAuditFile(scope, auditFilter.parse(filter), {}, undefined, 1_000),
    );
    expect(filed.map(({ recordLabel }) => recordLabel)).toEqual(["7", "4500"]);
  });
});
