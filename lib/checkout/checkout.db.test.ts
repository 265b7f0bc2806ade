import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import {
  auditEntries,
  basketLines,
  baskets,
  events,
  items,
  orderLines,
  orders,
  resellerPrices,
  resellers,
} from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getOrder } from "@/lib/orders/record/queries";
import { asOwner } from "@/test/world/acting";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { everything, fillAll, numbered, numbers, place, refused } from "./test/checkout";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");

describe("what the provider bills", () => {
  const billed = async (market: World) =>
    asOwner(market.tenantId, (db) =>
      db.select({ once: orders.billedOneTime, monthly: orders.billedMonthly }).from(orders),
    );

  it("is the transfer price where the order is resold; the provider sees it, nobody else", async () => {
    const { sales, assistant } = here.alpha;
    const { id } = await place(sales, await fillAll(here, here.alpha));
    expect(await billed(here)).toEqual([{ once: 80_000 + 2 * 4_000, monthly: 2 * 1_600 + 2_000 }]);
    const seen = async (actor: Actor) => {
      const { billedOneTime, billedMonthly } = await get(actor, id);
      return [billedOneTime, billedMonthly];
    };
    expect(await seen(here.provider)).toEqual([88_000, 5_200]);
    expect([await seen(sales), await seen(assistant)]).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("is what the customer pays where the reseller is an agent", async () => {
    await asOwner(here.tenantId, (db) => db.update(resellers).set({ model: "agency" }));
    await place(here.alpha.sales, await fillAll(here, here.alpha));
    expect(await billed(here)).toEqual([{ once: 110_000, monthly: 6_500 }]);
  });
});

describe("placing an order", () => {
  it("keeps a snapshot of each line, with totals, one entry and one event", async () => {
    const { sales } = here.alpha;
    const placed = await place(sales, await fillAll(here, here.alpha));
    expect(placed.number).toBe(numbered(1)[0]);
    const order = await get(sales, placed.id);
    expect(order).toMatchObject({
      state: "placed",
      customerName: "Muster GmbH",
      resellerName: "Systemhaus",
      model: "resale",
      currency: "EUR",
      oneTimeTotal: 100_000 + 2 * 5_000,
      monthlyTotal: 2 * 2_000 + 2_500,
      lineCount: 3,
      reference: "PO 7",
      placedByName: sales.userName,
    });
    expect(order.lines.map(({ sku, quantity, transferOneTime }) => [sku, quantity, transferOneTime])).toEqual(
      [
        ["NB-1", 1, 80_000],
        ["BK-1", 2, 4_000],
        ["SU-1", 3, null],
      ],
    );
    await asOwner(here.tenantId, async (db) => {
      const [line] = await db.select().from(orderLines).where(eq(orderLines.position, 1));
      expect(line).toMatchObject({
        portfolioVersionId: here.alpha.versionId,
        suggestedOneTime: 100_000,
        commissionBp: 500,
        snapshot: { itemKind: "product", renewal: "none", texts: { en: { name: "Notebook (en)" } } },
      });
      expect(JSON.stringify(line?.snapshot)).not.toContain("left out");
      const entries = await db.select().from(auditEntries).where(eq(auditEntries.recordId, placed.id));
      expect(entries).toMatchObject([
        {
          action: "order-placed",
          resellerId: here.alpha.resellerId,
          customerId: here.alpha.customerId,
          words: { number: placed.number },
        },
      ]);
      const told = await db.select().from(events).where(eq(events.recordId, placed.id));
      expect(told).toMatchObject([{ kind: "order-placed", personId: sales.userId }]);
    });
  });

  it("asks the reseller's own price where it set one, and later changes do not alter the order", async () => {
    const [notebook] = here.items;
    const { tenantId } = here;
    const { resellerId, sales } = here.alpha;
    await asOwner(tenantId, (db) =>
      db
        .insert(resellerPrices)
        .values({ tenantId, resellerId, offerId: notebook?.offerId ?? "", oneTime: 95_000 }),
    );
    const { id } = await place(sales, await fillAll(here, here.alpha));
    await asOwner(tenantId, async (db) => {
      await db.update(resellerPrices).set({ oneTime: 99_000 });
      await db.update(items).set({ name: "Renamed" });
    });
    const order = await get(sales, id);
    expect(order.oneTimeTotal).toBe(95_000 + 10_000);
    expect(order.lines[0]).toMatchObject({ name: "Notebook", retailOneTime: 95_000 });
    const beta = await get(
      here.beta.sales,
      (await place(here.beta.sales, await fillAll(here, here.beta))).id,
    );
    expect(beta.oneTimeTotal).toBe(110_000);
  });

  it("shows a margin-blind assistant its order without transfer price and commission", async () => {
    const { id } = await place(here.alpha.assistant, await fillAll(here, here.alpha, here.alpha.assistant));
    const blind = await get(here.alpha.assistant, id);
    expect(blind.lines).toHaveLength(3);
    for (const line of blind.lines) {
      expect([line.transferOneTime, line.transferRecurring, line.commissionBp]).toEqual([null, null, null]);
    }
    expect((await get(here.alpha.sales, id)).lines[0]?.transferOneTime).toBe(80_000);
  });
});

describe("one version of a basket", () => {
  it("gives one order for fifty submissions at once, empties the basket, and no number is lost", async () => {
    const given = await fillAll(here, here.alpha);
    const placed = await Promise.all(Array.from({ length: 50 }, () => place(here.alpha.sales, given)));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    await asOwner(here.tenantId, async (db) => {
      expect(await db.select().from(basketLines)).toEqual([]);
      const [basket] = await db.select().from(baskets);
      expect(basket).toMatchObject({ lineCount: 0, reference: null, note: null });
    });
    await place(here.alpha.sales, await fillAll(here, here.alpha));
    expect(await numbers(here)).toEqual(numbered(1, 2));
  });

  it("is refused with other words or another destination, under whichever key, and names its order", async () => {
    const { sales, assistant } = here.alpha;
    const given = await fillAll(here, here.alpha);
    const { id, number } = await place(sales, given);
    for (const other of [{ note: "By noon" }, { reference: "PO 8" }, { reference: "PO 8", key: newId() }])
      await expect(place(sales, { ...given, ...other })).rejects.toMatchObject({
        code: "CONFLICT",
        key: "orderPlacedBefore",
        values: { number },
      });
    expect((await place(assistant, { ...given, key: newId() })).id).toBe(id);
    expect(await numbers(here)).toEqual(numbered(1));
  });

  it("is refused where the basket changed since, and orders nothing once it is empty", async () => {
    const { sales, customerId } = here.alpha;
    const old = await fillAll(here, here.alpha);
    const [notebook] = everything(here);
    const fresh = await fillBasket(sales, customerId, [{ offerId: notebook?.offerId ?? "", quantity: 7 }]);
    await refused(here, sales, old, "basketChanged");
    await place(sales, fresh);
    await expect(place(sales, { ...fresh, version: fresh.version + 1 })).rejects.toMatchObject({
      key: "orderEmpty",
    });
    await expect(place(sales, old)).rejects.toMatchObject({ key: "basketChanged" });
    expect(await numbers(here)).toEqual(numbered(1));
  });

  it("of another company or tenant is not there", async () => {
    const given = await fillAll(here, here.alpha);
    for (const actor of [here.beta.sales, there.alpha.sales]) await refused(here, actor, given, "notFound");
    await place(here.alpha.assistant, given);
    expect(await numbers(here)).toEqual(numbered(1));
  });
});

it("leaves the rows of an order out of everybody else's reach", async () => {
  const { id } = await place(here.alpha.sales, await fillAll(here, here.alpha));
  for (const actor of [here.beta.sales, there.alpha.sales, there.provider, here.alpha.assignedOnly]) {
    await expect(get(actor, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await get(here.provider, id)).number).toBe(numbered(1)[0]);
  const found = await asOwner(there.tenantId, (db) =>
    db
      .select()
      .from(orders)
      .where(and(inArray(orders.id, [id]))),
  );
  expect(found).toEqual([]);
});
