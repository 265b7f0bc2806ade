import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, items, offers, portfolioEntries, resellerPrices } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { setOwnPrice } from "@/lib/sellable/commands";
import { onOwnMachine } from "@/test/own-machine";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { priceOffers } from "./commands";
import { getPricing } from "./queries";
import { pricingForm, pricingQuery } from "./schema";

const notation = { locale: "en", currency: "EUR" };

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) => withPermission(actor, "price:set", work);
const everything = { which: "matching" };
const ticked = (...at: number[]) => ({
  which: "chosen",
  ...Object.fromEntries(at.map((each) => [`t-${each}`, here.items[each]?.offerId ?? ""])),
});
const preview = (actor: Actor, given: Record<string, string>) =>
  as(actor, (scope) => getPricing(scope, pricingQuery.parse(given), "de"));
const apply = (actor: Actor, given: Record<string, string>, shown: { seen: string; aim: string }) =>
  as(actor, (scope) =>
    priceOffers(scope, pricingForm(notation).parse({ ...given, seen: shown.seen, aim: shown.aim })),
  );
async function price(actor: Actor, given: Record<string, string>) {
  const { planned } = await preview(actor, given);
  if (!planned) throw new Error("no preview");
  return { planned, count: await apply(actor, given, planned) };
}
const stored = (market: World) =>
  asOwner(market.tenantId, async (db) => {
    const found = await db
      .select({ resellerId: resellerPrices.resellerId, sku: items.sku, price: resellerPrices })
      .from(resellerPrices)
      .innerJoin(
        offers,
        and(eq(offers.tenantId, resellerPrices.tenantId), eq(offers.id, resellerPrices.offerId)),
      )
      .innerJoin(items, and(eq(items.tenantId, offers.tenantId), eq(items.id, offers.itemId)))
      .orderBy(items.sku);
    return found.map(({ resellerId, sku, price }) => ({
      mine: resellerId === market.alpha.resellerId,
      sku,
      price: [price.oneTime, price.recurring, price.version],
    }));
  });

describe("many own prices", () => {
  it("are set by one rule, held between floor and ceiling, each with its entry", async () => {
    const { sales } = here.alpha;
    const { planned, count } = await price(sales, { ...everything, how: "markup", by: "30" });
    expect(planned).toMatchObject({ changed: 3, same: 0, capped: 0, refused: 0, loss: 0, shown: 3 });
    expect(planned.rows.map(({ offer, retail, margin }) => [offer.sku, retail, margin.oneTime])).toEqual([
      ["NB-1", { oneTime: 104_000, recurring: null }, { minor: 24_000, bp: 2308 }],
      ["BK-1", { oneTime: 5_200, recurring: 2_080 }, { minor: 1_200, bp: 2308 }],
      ["SU-1", { oneTime: null, recurring: 10_400 }, null],
    ]);
    expect(count).toBe(3);
    expect(await stored(here)).toEqual([
      { mine: true, sku: "BK-1", price: [5_200, 2_080, 1] },
      { mine: true, sku: "NB-1", price: [104_000, null, 1] },
      { mine: true, sku: "SU-1", price: [null, 10_400, 1] },
    ]);
    await asOwner(here.tenantId, async (db) => {
      const entries = await db.select().from(auditEntries).where(eq(auditEntries.action, "price-set"));
      expect(entries.map(({ recordId }) => recordId).sort()).toEqual(
        here.items.map(({ offerId }) => offerId).sort(),
      );
      for (const { changes } of entries) expect(changes).toMatchObject({ after: { currency: "EUR" } });
      expect(
        entries.every(({ resellerId, words }) => resellerId === here.alpha.resellerId && words.item),
      ).toBe(true);
    });
  });

  it("and a single one are kept in the log in their currency", async () => {
    const { sales } = here.alpha;
    const { offerId = "" } = here.items[0] ?? {};
    const one = { offer: offerId, recurring: null };
    await as(sales, (scope) => setOwnPrice(scope, { ...one, oneTime: 101_000, version: 0 }));
    await as(sales, (scope) => setOwnPrice(scope, { ...one, oneTime: 102_000, version: 1 }));
    await asOwner(here.tenantId, async (db) => {
      const entries = await db.select().from(auditEntries).where(eq(auditEntries.recordId, offerId));
      const [first, second] = [101_000, 102_000].map((oneTime) => ({ oneTime, currency: "EUR" }));
      expect(entries.map(({ changes }) => changes)).toMatchObject([
        { before: null, after: first },
        { before: first, after: second },
      ]);
    });
  });

  it("are capped and counted, and those without a base are refused and counted", async () => {
    const { sales } = here.alpha;
    await asOwner(here.tenantId, (db) =>
      db
        .update(portfolioEntries)
        .set({ transferRecurring: null })
        .where(eq(portfolioEntries.offerId, here.items[2]?.offerId ?? "")),
    );
    const { planned } = await price(sales, { ...everything, how: "markup", by: "100" });
    expect(planned).toMatchObject({ changed: 2, same: 1, capped: 2, refused: 1 });
    expect(planned.rows.map(({ retail, notes }) => [retail.oneTime, retail.recurring, notes])).toEqual([
      [120_000, null, { oneTime: "ceiling" }],
      [6_000, 2_400, { oneTime: "ceiling", recurring: "ceiling" }],
      [null, 10_000, { recurring: "refused" }],
    ]);
    const only = await preview(sales, { ...everything, how: "markup", by: "100", only: "refused" });
    expect(only.planned?.rows.map(({ offer }) => offer.sku)).toEqual(["SU-1"]);
  });

  it("follow the suggested price again, and only where they did not", async () => {
    const { sales } = here.alpha;
    await price(sales, { ...ticked(0), how: "suggested", by: "5" });
    const { planned, count } = await price(sales, { ...everything, how: "follow" });
    expect(planned).toMatchObject({ changed: 1, same: 2 });
    expect(count).toBe(1);
    expect(await stored(here)).toEqual([]);
  });

  it("change what is ticked or matches alone, and the wanted part alone", async () => {
    const { sales } = here.alpha;
    await price(sales, { ...ticked(1), how: "suggested", by: "-5", part: "recurring", ending: "99" });
    expect(await stored(here)).toEqual([{ mine: true, sku: "BK-1", price: [null, 1_899, 1] }]);
    await price(sales, { ...everything, q: "notebook", how: "amount", by: "150.00" });
    expect(await stored(here)).toEqual([
      { mine: true, sku: "BK-1", price: [null, 1_899, 1] },
      { mine: true, sku: "NB-1", price: [95_000, null, 1] },
    ]);
  });

  it("warns of prices below the transfer price", async () => {
    await asOwner(here.tenantId, (db) => db.update(portfolioEntries).set({ floorBp: 5_000 }));
    const { planned } = await preview(here.alpha.sales, { ...everything, how: "suggested", by: "-30" });
    expect(planned).toMatchObject({ changed: 3, loss: 3 });
  });
});

describe("a preview", () => {
  const rule = { ...everything, how: "suggested", by: "5" };

  it("applied twice, or ten times at once, changes everything once", async () => {
    const { sales } = here.alpha;
    const { planned } = await preview(sales, rule);
    const shown = planned ?? { seen: "", aim: "" };
    const counts = await Promise.all(Array.from({ length: 10 }, () => apply(sales, rule, shown)));
    expect(counts.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
    expect((await stored(here)).map(({ price }) => price[2])).toEqual([1, 1, 1]);
  });

  it("that no longer fits is refused, and nothing was written", async () => {
    const { sales, assistant } = here.alpha;
    const [notebook] = here.items;
    const { planned } = await preview(sales, rule);
    const shown = planned ?? { seen: "", aim: "" };
    const changes = [
      () => asOwner(here.tenantId, (db) => db.update(portfolioEntries).set({ floorBp: 0, ceilingBp: 100 })),
      () => asOwner(here.tenantId, (db) => db.update(portfolioEntries).set({ suggestedRecurring: 3_000 })),
      () => asOwner(here.tenantId, (db) => db.update(offers).set({ state: "sales ended" })),
    ];
    for (const change of changes) {
      const before = await asOwner(here.tenantId, (db) => db.select().from(portfolioEntries));
      await change();
      await expect(apply(sales, rule, shown)).rejects.toMatchObject({ key: "selectionChanged" });
      await asOwner(here.tenantId, async (db) => {
        await db.update(offers).set({ state: "active" });
        for (const entry of before)
          await db
            .update(portfolioEntries)
            .set({ ...entry, tenantId: undefined })
            .where(eq(portfolioEntries.id, entry.id));
      });
    }
    expect(await stored(here)).toEqual([]);
    await as(sales, (scope) =>
      setOwnPrice(scope, { offer: notebook?.offerId ?? "", oneTime: 99_000, recurring: null, version: 0 }),
    );
    await expect(apply(sales, rule, shown)).rejects.toMatchObject({ key: "selectionChanged" });
    expect(await stored(here)).toEqual([{ mine: true, sku: "NB-1", price: [99_000, null, 1] }]);
    await expect(apply(assistant, rule, shown)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

it("reaches nobody else's prices and nobody else's offers", async () => {
  await price(here.beta.sales, { ...everything, how: "suggested", by: "3" });
  await price(here.alpha.sales, { ...everything, how: "suggested", by: "5" });
  const prices = await stored(here);
  expect(prices.filter(({ mine }) => mine).map(({ price }) => price[0] ?? price[1])).toEqual([
    5_250, 105_000, 10_500,
  ]);
  expect(prices.filter(({ mine }) => !mine).map(({ price }) => price[0] ?? price[1])).toEqual([
    5_150, 103_000, 10_300,
  ]);
  const foreign = { which: "chosen", "t-0": there.items[0]?.offerId ?? "", how: "follow" };
  expect((await preview(here.alpha.sales, foreign)).count).toBe(0);
  await expect(apply(here.alpha.sales, foreign, { seen: "", aim: "" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await stored(there)).toEqual([]);
});

it("on the agency model reckons from suggested prices alone", async () => {
  const agent = { ...here.alpha.sales, resellerModel: "agency" as const };
  const markup = { ...everything, how: "markup", by: "5" };
  expect((await preview(agent, markup)).planned).toBeUndefined();
  await expect(apply(agent, markup, { seen: "", aim: "" })).rejects.toMatchObject({ code: "INVALID" });
  expect((await price(agent, { ...everything, how: "suggested", by: "5" })).count).toBe(3);
});

it.runIf(onOwnMachine)(
  "prices thousands of offers in a few statements",
  async () => {
    const count = 3_000;
    const { tenantId } = here;
    const { portfolioId, versionId } = here.alpha;
    await asOwner(tenantId, (db) =>
      db.execute(sql`
      with made as (
        insert into items (tenant_id, id, sku, name, kind, state)
        select ${tenantId}::uuid, gen_random_uuid(), 'M-' || n, 'Many ' || n, 'product', 'active'
        from generate_series(1, ${count}::int) n returning id, name
      ), offered as (
        insert into offers (tenant_id, id, item_id, kind, currency, one_time)
        select ${tenantId}::uuid, gen_random_uuid(), id, 'purchase', 'EUR', 1000 from made returning id, item_id
      )
      insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name, on_sale, search,
        transfer_one_time, suggested_one_time)
      select ${tenantId}::uuid, gen_random_uuid(), ${portfolioId}::uuid, ${versionId}::uuid, o.item_id, o.id, m.name, true,
        lower(m.name), 800, 1000 from offered o join made m on m.id = o.item_id`),
    );
    await asOwner(tenantId, (db) => db.execute(sql`analyze items, offers, portfolio_entries`));
    const { count: changed } = await price(here.alpha.sales, { ...everything, how: "markup", by: "50" });
    expect(changed).toBe(count + 3);
    await asOwner(tenantId, async (db) => {
      const entries = await db.$count(
        auditEntries,
        and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.action, "price-set")),
      );
      expect(entries).toBe(count + 3);
    });
  },
  60_000,
);
