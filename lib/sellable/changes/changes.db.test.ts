import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { items, memberships, resellers, sessions, tenants } from "@/db/schema";
import { hashToken } from "@/lib/base/tokens";
import { moveItem } from "@/lib/catalogue/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { assignPortfolio } from "@/lib/resellers/commands";
import { setOwnPrice } from "@/lib/sellable/commands";
import { look, publishChanged, setEntry } from "@/lib/sellable/test/changing";
import { onOwnMachine } from "@/test/own-machine";
import { asOwner } from "@/test/world/acting";
import { type PortfolioPlan, putPortfolio } from "@/test/world/catalogue";
import { standard } from "@/test/world/standard";
import { openWorld, type World } from "@/test/world/world";
import { listChanges, newestChanges } from "./queries";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const offer = (at: number, of = here) => of.items[at]?.offerId ?? "";
const told = async (actor: Actor) =>
  (await look(actor)).page.rows.map(({ sku, change }) => `${change} ${sku}`).sort();
const publish = publishChanged;
const entry = (draft: string, at: number, set: ReturnType<typeof sql>) => setEntry(draft, offer(at), set);
const remove = (draft: string, at: number) =>
  sql`delete from portfolio_entries where version_id = ${draft}::uuid and offer_id = ${offer(at)}::uuid`;

async function move(at: number, verb: "endSales" | "activate") {
  const id = here.items[at]?.itemId ?? "";
  await withPermission(here.provider, "catalogue:edit", async (scope) => {
    const [item] = await scope.tx.select({ version: items.version }).from(items).where(eq(items.id, id));
    await moveItem(scope, { id, version: item?.version ?? 0, move: verb, free: false });
  });
}

describe("what changed in a portfolio", () => {
  it("is what a publication added, took out and changed, once it is live", async () => {
    await publish(here, (draft) => [remove(draft, 2)]);
    expect(await told(here.alpha.sales)).toEqual(["removed SU-1"]);
    await publish(here, (draft) => [
      entry(draft, 0, sql`transfer_one_time = 81000, suggested_one_time = 101000`),
      sql`insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name, on_sale, search,
            transfer_recurring, suggested_recurring)
          select tenant_id, gen_random_uuid(), ${here.alpha.portfolioId}::uuid, ${draft}::uuid, item_id, id, 'Wartung', true, 'wartung', 8500, 10000
          from offers where id = ${offer(2)}::uuid`,
    ]);
    // What left and came back at other terms did not leave: its terms changed.
    expect(await told(here.alpha.sales)).toEqual(["changed NB-1", "changed SU-1"]);
    const { page, counts } = await look(here.alpha.sales);
    expect(counts).toEqual({ added: 0, removed: 0, changed: 2 });
    expect(page.rows[0]).toMatchObject({
      name: "Notebook (en)",
      before: { transferOneTime: 80_000, suggestedOneTime: 100_000 },
      after: { transferOneTime: 81_000, suggestedOneTime: 101_000 },
    });
    expect(await told(here.beta.sales)).toEqual(["changed NB-1", "changed SU-1"]);
    expect(await told(there.alpha.sales)).toEqual([]);
  });

  it("is nothing where something went to and fro", async () => {
    await publish(here, (draft) => [entry(draft, 0, sql`suggested_one_time = 1`)]);
    expect(await told(here.alpha.sales)).toEqual(["changed NB-1"]);
    await publish(here, (draft) => [entry(draft, 0, sql`suggested_one_time = 100000`)]);
    expect(await told(here.alpha.sales)).toEqual([]);
  });

  it("is what was put on sale and what left the sale", async () => {
    await move(1, "endSales");
    expect(await told(here.alpha.sales)).toEqual(["removed BK-1"]);
    expect((await look(here.alpha.sales, { only: "removed" })).page.rows[0]).toMatchObject({
      name: "Sicherung (en)",
      after: null,
    });
    await move(1, "activate");
    expect(await told(here.alpha.sales)).toEqual([]);
  });

  it("is what another portfolio makes different, for the reseller that got it alone", async () => {
    const { tenantId, items } = here;
    const [{ price }] = standard.portfolios;
    const plan: PortfolioPlan = {
      name: "Other",
      live: ({ sku }) => sku === "NB-1",
      price: (item) => ({ ...price(item), suggestedOneTime: 99_000 }),
    };
    const other = await asOwner(tenantId, (db) => putPortfolio(db, tenantId, plan, items));
    await publish(here, (draft) => [entry(draft, 1, sql`suggested_one_time = 5100`)]);
    await withPermission(here.provider, "reseller:admit", (scope) =>
      assignPortfolio(scope, {
        reseller: here.alpha.resellerId,
        version: 1,
        portfolioId: other.portfolioId,
        seen: null,
      }),
    );
    const moved = { ...here.alpha.sales, portfolioId: other.portfolioId, versionId: other.versionId };
    expect(await told(moved)).toEqual(["changed NB-1", "removed BK-1", "removed SU-1"]);
    expect(await told(here.beta.sales)).toEqual(["changed BK-1"]);
    // What changes in the former portfolio is none of its business any more.
    await publish(here, (draft) => [entry(draft, 2, sql`suggested_recurring = 1`)]);
    expect(await told(moved)).toEqual(["changed NB-1", "removed BK-1", "removed SU-1"]);
  });

  it("before a reseller got its portfolio is not told", async () => {
    await publish(here, (draft) => [entry(draft, 0, sql`suggested_one_time = 101000`)]);
    await asOwner(here.tenantId, (db) =>
      db.update(resellers).set({ portfolioSince: new Date() }).where(eq(resellers.id, here.alpha.resellerId)),
    );
    expect(await told(here.alpha.sales)).toEqual([]);
    expect(await told(here.beta.sales)).toEqual(["changed NB-1"]);
  });
});

describe("the margin-blind", () => {
  it("are told no transfer price, range or commission, and nothing of what concerns these alone", async () => {
    await publish(here, (draft) => [
      entry(draft, 0, sql`transfer_one_time = 77777, suggested_one_time = 100100, floor_bp = 1717`),
      entry(draft, 1, sql`transfer_one_time = 3131, commission_bp = 1313`),
    ]);
    const blind = await look(here.alpha.assistant);
    expect(blind.page.rows.map(({ sku }) => sku)).toEqual(["NB-1"]);
    expect(blind.counts).toEqual({ added: 0, removed: 0, changed: 1 });
    expect(JSON.stringify(blind)).not.toMatch(/77777|80000|3131|1313|1717|transfer|floor|ceiling|commission/);
    expect(JSON.stringify(blind)).toMatch(/100100/);
    const seeing = await look(here.alpha.sales);
    expect(seeing.page.rows).toHaveLength(2);
    for (const secret of [/77777/, /3131/, /1313/, /1717/]) expect(JSON.stringify(seeing)).toMatch(secret);
  });
});

it("says which own prices are not allowed any more", async () => {
  await withPermission(here.alpha.sales, "price:set", (scope) =>
    setOwnPrice(scope, { offer: offer(0), oneTime: 90_000, recurring: null, version: 0 }),
  );
  await publish(here, (draft) => [entry(draft, 0, sql`floor_bp = 0`), entry(draft, 1, sql`floor_bp = 0`)]);
  const { page } = await look(here.alpha.sales);
  expect(page.rows.map(({ sku, ownOutside }) => [sku, ownOutside])).toEqual([
    ["NB-1", true],
    ["BK-1", false],
  ]);
});

it("says so where an own price is of a part that an offer has no more", async () => {
  for (const at of [0, 1])
    await withPermission(here.alpha.sales, "price:set", (scope) =>
      setOwnPrice(scope, { offer: offer(at), oneTime: null, recurring: at ? 2_000 : null, version: 0 }),
    );
  await publish(here, (draft) => [
    entry(draft, 0, sql`floor_bp = 0`),
    entry(draft, 1, sql`suggested_recurring = null, transfer_recurring = null`),
  ]);
  const { page } = await look(here.alpha.sales);
  expect(page.rows.map(({ sku, ownOutside }) => [sku, ownOutside])).toEqual([
    ["NB-1", false],
    ["BK-1", true],
  ]);
});

it.runIf(onOwnMachine)("pages by name, forward and back", async () => {
  await publish(here, (draft) => [
    sql`with made as (
          insert into items (tenant_id, id, sku, name, kind, state)
          select ${here.tenantId}::uuid, gen_random_uuid(), 'P-' || n, 'Page ' || lpad(n::text, 3, '0'), 'product', 'active'
          from generate_series(1, 60) n returning id, name
        ), offered as (
          insert into offers (tenant_id, id, item_id, kind, currency, one_time)
          select ${here.tenantId}::uuid, gen_random_uuid(), id, 'purchase', 'EUR', 1000 from made returning id, item_id
        )
        insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name, on_sale, search,
          transfer_one_time, suggested_one_time)
        select ${here.tenantId}::uuid, gen_random_uuid(), ${here.alpha.portfolioId}::uuid, ${draft}::uuid, o.item_id, o.id, m.name, true,
          lower(m.name), 800, 1000 from offered o join made m on m.id = o.item_id`,
  ]);
  const { changeList } = await import("./schema");
  const at = (page?: string) =>
    withPermission(here.alpha.sales, "catalogue:read", (scope) =>
      listChanges(scope, { ...changeList.parse({ since: "week", page }), locale: "de" }),
    );
  const first = await at();
  const second = await at(first.page.next);
  const third = await at(second.page.next);
  const names = [first, second, third].flatMap(({ page }) => page.rows.map(({ name }) => name));
  expect(names).toEqual(Array.from({ length: 60 }, (_, n) => `Page ${String(n + 1).padStart(3, "0")}`));
  expect(third.page.next).toBeUndefined();
  expect((await at(third.page.previous)).page.rows).toEqual(second.page.rows);
  expect(first.counts.added).toBe(60);
});

describe("the last visit", () => {
  const token = () => hashToken(newId());
  async function signedIn(actor: Actor) {
    const hash = token();
    const id = newId();
    await asOwner(actor.tenantId, (db) =>
      db
        .insert(sessions)
        .values({ id, tokenHash: hash, userId: actor.userId, membershipId: actor.membershipId }),
    );
    const [tenant] = await asOwner(actor.tenantId, (db) => db.select({ slug: tenants.slug }).from(tenants));
    return () => pool("auth").query("select kontor_actor($1, $2, 'reseller') as actor", [hash, tenant?.slug]);
  }
  const visit = (actor: Actor) =>
    asOwner(actor.tenantId, async (db) => {
      const [found] = await db
        .select({ last: memberships.lastVisitAt, active: memberships.lastActiveAt })
        .from(memberships)
        .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.id, actor.membershipId)));
      return found;
    });
  const since = (actor: Actor) =>
    withPermission(
      actor,
      "catalogue:read",
      (scope) => newestChanges(scope, { locale: "en", most: 5 }),
      "read only",
    );

  it("ended half an hour after its last request, and looking twice does not move it", async () => {
    const { sales } = here.alpha;
    const request = await signedIn(sales);
    await request();
    expect((await visit(sales))?.last).toBeNull();
    expect(await since(sales)).toBeUndefined();
    const yesterday = new Date(Date.now() - 86_400_000);
    await asOwner(here.tenantId, (db) => db.update(memberships).set({ lastActiveAt: yesterday }));
    for (let times = 0; times < 3; times += 1) await request();
    expect((await visit(sales))?.last).toEqual(yesterday);
    expect((await visit(sales))?.active?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await publish(here, (draft) => [entry(draft, 0, sql`suggested_one_time = 101000`)]);
    for (let times = 0; times < 2; times += 1)
      expect(await since(sales)).toMatchObject({
        since: yesterday,
        counts: { added: 0, removed: 0, changed: 1 },
        rows: [{ sku: "NB-1" }],
      });
    const later = new Date(Date.now() - 20 * 60_000);
    await asOwner(here.tenantId, (db) => db.update(memberships).set({ lastActiveAt: later }));
    await request();
    expect((await visit(sales))?.last).toEqual(yesterday);
  });

  it("is each person's own", async () => {
    const before = await visit(here.beta.sales);
    await (await signedIn(here.alpha.sales))();
    expect(await visit(here.beta.sales)).toEqual(before);
  });
});
