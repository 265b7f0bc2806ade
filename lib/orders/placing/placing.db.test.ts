import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import {
  auditEntries,
  customerAssignments,
  customers,
  items,
  offers,
  orderLines,
  orders,
  portfolioEntries,
  portfolios,
  portfolioVersions,
  resellerPrices,
  resellers,
} from "@/db/schema";
import type { Actor } from "@/lib/actor";
import { withPermission } from "@/lib/scope";
import { asOwner, type Company, type Market, openMarket } from "../fixture";
import { getOrder } from "../queries";
import { placeOrder } from "./commands";
import type { PlacedOrder } from "./schema";

let here: Market;
let there: Market;

beforeEach(async () => {
  here = await openMarket();
  there = await openMarket();
});
afterAll(closePools);

const wish = (market: Market, company: Company, more: Partial<PlacedOrder> = {}): PlacedOrder => ({
  customer: company.customerId,
  lines: market.goods.map(({ offerId }, at) => ({ offerId, quantity: at + 1 })),
  versionId: market.versionId,
  key: newId(),
  reference: "PO 7",
  note: null,
  ...more,
});
const place = (actor: Actor, given: PlacedOrder) =>
  withPermission(actor, "order:place", (scope) => placeOrder(scope, given));
const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");
const numbers = (market: Market) =>
  asOwner(market.tenantId, async (db) => {
    const found = await db.select({ number: orders.number }).from(orders).orderBy(orders.number);
    return found.map(({ number }) => number);
  });
const year = new Date().getUTCFullYear();
const numbered = (...values: number[]) =>
  values.map((value) => `O-${year}-${String(value).padStart(5, "0")}`);

/** The order is refused with this key, and nothing at all was written. */
async function refused(market: Market, actor: Actor, given: PlacedOrder, key: string) {
  await expect(place(actor, given)).rejects.toMatchObject({ key });
  expect(await numbers(market)).toEqual([]);
}

describe("placing an order", () => {
  it("keeps a snapshot of each line, with totals, one entry and one mail", async () => {
    const { sales } = here.alpha;
    const placed = await place(sales, wish(here, here.alpha));
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
        portfolioVersionId: here.versionId,
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
    });
  });

  it("asks the reseller's own price where it set one, and later changes do not alter the order", async () => {
    const [notebook] = here.goods;
    const { tenantId } = here;
    const { resellerId, sales } = here.alpha;
    await asOwner(tenantId, (db) =>
      db
        .insert(resellerPrices)
        .values({ tenantId, resellerId, offerId: notebook?.offerId ?? "", oneTime: 95_000 }),
    );
    const { id } = await place(sales, wish(here, here.alpha));
    await asOwner(tenantId, async (db) => {
      await db.update(resellerPrices).set({ oneTime: 99_000 });
      await db.update(items).set({ name: "Renamed" });
    });
    const order = await get(sales, id);
    expect(order.oneTimeTotal).toBe(95_000 + 10_000);
    expect(order.lines[0]).toMatchObject({ name: "Notebook", retailOneTime: 95_000 });
    const beta = await get(here.beta.sales, (await place(here.beta.sales, wish(here, here.beta))).id);
    expect(beta.oneTimeTotal).toBe(110_000);
  });

  it("shows a margin-blind assistant its order without transfer price and commission", async () => {
    const { id } = await place(here.alpha.assistant, wish(here, here.alpha));
    const blind = await get(here.alpha.assistant, id);
    expect(blind.lines).toHaveLength(3);
    for (const line of blind.lines) {
      expect([line.transferOneTime, line.transferRecurring, line.commissionBp]).toEqual([null, null, null]);
    }
    expect((await get(here.alpha.sales, id)).lines[0]?.transferOneTime).toBe(80_000);
  });
});

describe("one key", () => {
  it("gives one order for fifty submissions at once, and no number is lost", async () => {
    const given = wish(here, here.alpha);
    const placed = await Promise.all(Array.from({ length: 50 }, () => place(here.alpha.sales, given)));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    await place(here.alpha.sales, wish(here, here.alpha));
    expect(await numbers(here)).toEqual(numbered(1, 2));
  });

  it("of another company or tenant tells nothing and fails nothing", async () => {
    const given = wish(here, here.alpha);
    const mine = await place(here.alpha.sales, given);
    const sibling = await place(here.beta.sales, { ...given, customer: here.beta.customerId });
    const foreign = await place(there.alpha.sales, wish(there, there.alpha, { key: given.key }));
    expect(new Set([mine.id, sibling.id, foreign.id]).size).toBe(3);
    expect(await numbers(here)).toEqual(numbered(1, 2));
    expect(await numbers(there)).toEqual(numbered(1));
  });
});

describe("numbers", () => {
  it("have no gaps under parallel and aborted orders", async () => {
    const abort = new Error("aborted on purpose");
    const attempts = Array.from({ length: 40 }, (_, at) => {
      const { sales, customerId } = at % 2 ? here.alpha : here.beta;
      const given = { ...wish(here, here.alpha), customer: customerId };
      if (at % 5) return place(sales, given);
      return withPermission(sales, "order:place", async (scope) => {
        await placeOrder(scope, given);
        throw abort;
      });
    });
    const ended = await Promise.allSettled(attempts);
    expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(8);
    expect(await numbers(here)).toEqual(numbered(...Array.from({ length: 32 }, (_, at) => at + 1)));
  });
});

describe("an order is refused", () => {
  it("for another reseller's or tenant's customer, and for one not assigned", async () => {
    const { sales, assignedOnly, customerId, resellerId } = here.alpha;
    for (const customer of [here.beta.customerId, there.alpha.customerId, newId()]) {
      await refused(here, sales, wish(here, here.alpha, { customer }), "notFound");
    }
    await refused(here, assignedOnly, wish(here, here.alpha), "notFound");
    const { tenantId } = here;
    const { membershipId } = assignedOnly;
    await asOwner(tenantId, (db) =>
      db.insert(customerAssignments).values({ tenantId, customerId, resellerId, membershipId }),
    );
    await place(assignedOnly, wish(here, here.alpha));
    expect(await numbers(here)).toEqual(numbered(1));
  });

  it("for a locked or closed customer", async () => {
    for (const state of ["locked", "closed"] as const) {
      await asOwner(here.tenantId, (db) => db.update(customers).set({ state }));
      await refused(here, here.alpha.sales, wish(here, here.alpha), "customerNotBuying");
    }
  });

  it("from a company that may not sell at this moment", async () => {
    await asOwner(here.tenantId, (db) =>
      db.update(resellers).set({ salesBlocked: true }).where(eq(resellers.id, here.alpha.resellerId)),
    );
    await refused(here, here.alpha.sales, wish(here, here.alpha), "salesBlocked");
    await place(here.beta.sales, wish(here, here.beta));
  });

  it("when the portfolio has a newer version than was shown", async () => {
    const [oldVersion, versionId] = [here.versionId, newId()];
    await asOwner(here.tenantId, async (db) => {
      const { tenantId, portfolioId } = here;
      await db.update(portfolioVersions).set({ state: "superseded" });
      await db
        .insert(portfolioVersions)
        .values({ tenantId, id: versionId, portfolioId, number: 2, state: "live" });
      const old = await db.select().from(portfolioEntries);
      await db.insert(portfolioEntries).values(old.map((entry) => ({ ...entry, id: newId(), versionId })));
      await db.update(portfolios).set({ liveVersionId: versionId });
    });
    const { sales } = here.alpha;
    const fresh = { ...sales, versionId };
    await refused(here, sales, wish(here, here.alpha), "orderChanged");
    await refused(here, fresh, wish(here, here.alpha, { versionId: oldVersion }), "orderChanged");
    await refused(here, sales, wish(here, here.alpha, { versionId }), "orderChanged");
    await place(fresh, wish(here, here.alpha, { versionId }));
  });

  it("when the reseller was given another portfolio", async () => {
    const { tenantId } = here;
    const id = newId();
    await asOwner(tenantId, async (db) => {
      await db.insert(portfolios).values({ tenantId, id, name: "Other", currency: "EUR" });
      await db.update(resellers).set({ portfolioId: id }).where(eq(resellers.id, here.alpha.resellerId));
    });
    await refused(here, here.alpha.sales, wish(here, here.alpha), "orderChanged");
  });

  it("for an offer outside the portfolio, another tenant's offer, and a withdrawn offer or item", async () => {
    const { sales } = here.alpha;
    for (const offerId of [newId(), there.goods[0]?.offerId ?? ""]) {
      await refused(
        here,
        sales,
        wish(here, here.alpha, { lines: [{ offerId, quantity: 1 }] }),
        "orderLineGone",
      );
    }
    const withdraw = [
      (on: boolean) =>
        asOwner(here.tenantId, (db) => db.update(items).set({ state: on ? "sales ended" : "active" })),
      (on: boolean) =>
        asOwner(here.tenantId, (db) => db.update(offers).set({ state: on ? "sales ended" : "active" })),
      (on: boolean) => asOwner(here.tenantId, (db) => db.update(portfolioEntries).set({ onSale: !on })),
    ];
    for (const withdrawn of withdraw) {
      await withdrawn(true);
      await refused(here, sales, wish(here, here.alpha), "orderLineGone");
      await withdrawn(false);
    }
    await place(sales, wish(here, here.alpha));
  });

  it("for a price below the floor or above the ceiling, both ends allowed", async () => {
    const [notebook] = here.goods;
    const { tenantId } = here;
    const { resellerId, sales } = here.alpha;
    const ask = (oneTime: number) =>
      asOwner(tenantId, async (db) => {
        const offerId = notebook?.offerId ?? "";
        await db.delete(resellerPrices);
        await db.insert(resellerPrices).values({ tenantId, resellerId, offerId, oneTime });
      });
    for (const oneTime of [89_999, 120_001]) {
      await ask(oneTime);
      await refused(here, sales, wish(here, here.alpha), "orderPriceRange");
    }
    for (const oneTime of [90_000, 120_000]) {
      await ask(oneTime);
      await place(sales, wish(here, here.alpha));
    }
  });
});

it("leaves the rows of an order out of everybody else's reach", async () => {
  const { id } = await place(here.alpha.sales, wish(here, here.alpha));
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
