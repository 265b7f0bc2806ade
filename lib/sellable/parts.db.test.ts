import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orderLines, orders, portfolioEntries, resellerPrices } from "@/db/schema";
import { getBasket } from "@/lib/baskets/queries";
import { placeOrder } from "@/lib/checkout/commands";
import { type Scope, withPermission, withPublicScope } from "@/lib/door/scope";
import { findPublicItem, listStorefront } from "@/lib/storefront/queries";
import { asOwner } from "@/test/world/acting";
import { fillBasket } from "@/test/world/orders";
import { openWorld, placeOf, type World } from "@/test/world/world";
import { setOwnPrice } from "./commands";
import { getSellableItem } from "./item/queries";
import { priceOffers } from "./pricing/commands";
import { getPricing } from "./pricing/queries";
import { pricingForm, pricingQuery } from "./pricing/schema";
import { listSellable } from "./queries";

const notation = { locale: "en", currency: "EUR" };

let here: World;
beforeEach(async () => {
  here = await openWorld();
});
afterAll(closePools);

const NOTHING = { oneTime: null, recurring: null };
const ONCE = { oneTime: 5_500, recurring: null };

const as = <T>(work: (scope: Scope) => Promise<T>) => withPermission(here.alpha.sales, "price:set", work);
/** "Sicherung", which costs 50.00 once and 20.00 a month. */
const backup = () => {
  const [, item] = here.items;
  if (!item) throw new Error("no items");
  return item;
};
const setOwn = (oneTime: number | null, recurring: number | null) =>
  as((scope) => setOwnPrice(scope, { offer: backup().offerId, oneTime, recurring, version: 0 }));
const changeEntry = (values: Partial<typeof portfolioEntries.$inferInsert>) =>
  asOwner(here.tenantId, (db) =>
    db
      .update(portfolioEntries)
      .set(values)
      .where(
        and(eq(portfolioEntries.tenantId, here.tenantId), eq(portfolioEntries.offerId, backup().offerId)),
      ),
  );
const loseRecurring = () => changeEntry({ suggestedRecurring: null, transferRecurring: null });
const gainRecurring = () => changeEntry({ suggestedRecurring: 2_000, transferRecurring: 1_600 });

const listed = async () => {
  const { rows } = await as((scope) => listSellable(scope, { locale: "de" }));
  return rows.find(({ offerId }) => offerId === backup().offerId);
};
const inBasket = async () => {
  const { lines } = await as((scope) => getBasket(scope, { customer: here.alpha.customerId, locale: "de" }));
  return lines.map(({ retail, catalogue, standing, changes }) => ({ retail, catalogue, standing, changes }));
};
const fill = () =>
  fillBasket(here.alpha.sales, here.alpha.customerId, [{ offerId: backup().offerId, quantity: 2 }]);
const stored = () =>
  asOwner(here.tenantId, (db) =>
    db
      .select({ oneTime: resellerPrices.oneTime, recurring: resellerPrices.recurring })
      .from(resellerPrices)
      .where(eq(resellerPrices.tenantId, here.tenantId)),
  );

describe("an own price of a part that the entry lost", () => {
  beforeEach(async () => {
    await setOwn(5_500, 2_200);
    await loseRecurring();
  });

  it("is told as lapsed in the list and on the item's page, and is part of no price, margin or commission", async () => {
    const row = await listed();
    expect(row).toMatchObject({ retail: ONCE, own: ONCE, lapsed: { oneTime: null, recurring: 2_200 } });
    expect(row?.internal).toMatchObject({
      transfer: { oneTime: 4_000, recurring: null },
      margin: { oneTime: { minor: 1_500 }, recurring: null },
      commission: { oneTime: 275, recurring: null },
    });
    const { offers } = await as((scope) => getSellableItem(scope, { item: backup().itemId, locale: "de" }));
    expect(offers).toEqual([row]);
  });

  it("is asked of nobody on the storefront", async () => {
    const place = placeOf(here, "alpha");
    const item = await withPublicScope(place, (scope) =>
      findPublicItem(scope, { item: backup().itemId, locale: "de" }),
    );
    expect(item?.offers.map(({ price }) => price)).toEqual([ONCE]);
    const { rows } = await withPublicScope(place, (scope) => listStorefront(scope, { q: "", locale: "de" }));
    expect(rows.find(({ itemId }) => itemId === backup().itemId)?.offer.price).toEqual(ONCE);
  });

  it("is in no basket and no order", async () => {
    const form = await fill();
    expect(await inBasket()).toEqual([{ retail: ONCE, catalogue: ONCE, standing: "fits", changes: [] }]);
    await withPermission(here.alpha.sales, "order:place", (scope) => placeOrder(scope, form));
    const [line] = await asOwner(here.tenantId, (db) => db.select().from(orderLines));
    expect(line).toMatchObject({ quantity: 2, retailOneTime: 5_500, retailRecurring: null });
    const [order] = await asOwner(here.tenantId, (db) => db.select().from(orders));
    expect(order).toMatchObject({ oneTimeTotal: 11_000, monthlyTotal: 0 });
  });

  it("is left alone by a rule for many, which works on the other part, and goes when it is stored", async () => {
    const rule = { which: "matching", how: "suggested", by: "10" };
    const { planned } = await as((scope) => getPricing(scope, pricingQuery.parse(rule), "de"));
    const row = planned?.rows.find(({ offer }) => offer.offerId === backup().offerId);
    expect(row).toBeUndefined();
    const dearer = { ...rule, by: "20" };
    const shown = (await as((scope) => getPricing(scope, pricingQuery.parse(dearer), "de"))).planned;
    const { seen, aim } = shown ?? { seen: "", aim: "" };
    await as((scope) => priceOffers(scope, pricingForm(notation).parse({ ...dearer, seen, aim })));
    expect(await stored()).toContainEqual({ oneTime: 6_000, recurring: null });
  });

  it("goes when the company saves the price, and counts again when the part comes back before", async () => {
    await gainRecurring();
    expect(await listed()).toMatchObject({ retail: { oneTime: 5_500, recurring: 2_200 }, lapsed: null });
    await loseRecurring();
    await as((scope) =>
      setOwnPrice(scope, { offer: backup().offerId, oneTime: 5_500, recurring: 2_200, version: 1 }),
    );
    expect(await stored()).toEqual([ONCE]);
    expect(await listed()).toMatchObject({ own: ONCE, lapsed: null });
  });
});

describe("a basket filled before", () => {
  it("says that a part went, and no longer asks for it", async () => {
    await setOwn(null, 2_200);
    await fill();
    await changeEntry({ suggestedRecurring: null, transferRecurring: null });
    const retail = { oneTime: 5_000, recurring: null };
    expect(await inBasket()).toMatchObject([
      {
        retail,
        standing: "changed",
        changes: [
          { field: "recurring", before: 2_200, after: null },
          { field: "transferRecurring", before: 1_600, after: null },
        ],
      },
    ]);
  });
});

describe("a part that the entry gained", () => {
  it("has the suggested price beside the own price of the other part", async () => {
    await loseRecurring();
    await setOwn(5_500, null);
    await fill();
    await gainRecurring();
    const both = { oneTime: 5_500, recurring: 2_000 };
    expect(await listed()).toMatchObject({ retail: both, own: ONCE, lapsed: null });
    expect(await inBasket()).toMatchObject([
      {
        retail: both,
        standing: "changed",
        changes: [
          { field: "recurring", before: null, after: 2_000 },
          { field: "transferRecurring", before: null, after: 1_600 },
        ],
      },
    ]);
  });

  it("and nothing is lapsed where no own price was set", async () => {
    expect(await listed()).toMatchObject({ own: null, lapsed: null });
    await loseRecurring();
    expect(await listed()).toMatchObject({ own: null, lapsed: null, retail: { ...NOTHING, oneTime: 5_000 } });
  });
});
