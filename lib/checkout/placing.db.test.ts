import { and, eq, inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import {
  auditEntries,
  basketLines,
  baskets,
  customerAssignments,
  customers,
  items,
  offers,
  orderLines,
  orders,
  portfolioEntries,
  portfolios,
  resellerPrices,
  resellers,
} from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { timeZone, yearOf } from "@/lib/i18n/locale";
import { getOrder } from "@/lib/orders/record/queries";
import { asOwner, type Company, fillBasket, type Market, openMarket, publishAgain } from "@/test/orders";
import { placeOrder } from "./commands";
import type { PlacedOrder } from "./schema";

let here: Market;
let there: Market;

beforeEach(async () => {
  here = await openMarket();
  there = await openMarket();
});
afterAll(closePools);

type Wanted = { offerId: string; quantity: number }[];
const everything = (market: Market): Wanted =>
  market.goods.map(({ offerId }, at) => ({ offerId, quantity: at + 1 }));
const wish = (market: Market, company: Company, by = company.sales) =>
  fillBasket(by, company.customerId, everything(market));
const place = (actor: Actor, given: PlacedOrder) =>
  withPermission(actor, "order:place", (scope) => placeOrder(scope, given));
const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");
const numbers = (market: Market) =>
  asOwner(market.tenantId, async (db) => {
    const found = await db.select({ number: orders.number }).from(orders).orderBy(orders.number);
    return found.map(({ number }) => number);
  });
const year = yearOf(new Date(), timeZone());
const numbered = (...values: number[]) =>
  values.map((value) => `O-${year}-${String(value).padStart(5, "0")}`);

const moreCustomers = async (market: Market, { resellerId }: Company) => {
  const [tenantId, id] = [market.tenantId, newId()];
  await asOwner(tenantId, (db) =>
    db.insert(customers).values({ tenantId, id, resellerId, name: "Muster GmbH" }),
  );
  return id;
};

/** The order is refused with this key, and nothing at all was written. */
async function refused(market: Market, actor: Actor, given: PlacedOrder, key: string) {
  await expect(place(actor, given)).rejects.toMatchObject({ key });
  expect(await numbers(market)).toEqual([]);
}

describe("what the provider bills", () => {
  const billed = async (market: Market) =>
    asOwner(market.tenantId, (db) =>
      db.select({ once: orders.billedOneTime, monthly: orders.billedMonthly }).from(orders),
    );

  it("is the transfer price where the order is resold; the provider sees it, nobody else", async () => {
    const { sales, assistant } = here.alpha;
    const { id } = await place(sales, await wish(here, here.alpha));
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
    await place(here.alpha.sales, await wish(here, here.alpha));
    expect(await billed(here)).toEqual([{ once: 110_000, monthly: 6_500 }]);
  });
});

describe("the number of an order", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each([
    ["Europe/Berlin", "2027-12-31T23:30:00Z", "O-2028-00001"],
    ["Europe/Berlin", "2027-12-31T22:30:00Z", "O-2027-00001"],
    ["America/New_York", "2028-01-01T04:30:00Z", "O-2027-00001"],
    ["America/New_York", "2028-01-01T05:30:00Z", "O-2028-00001"],
  ])("bears the year it is in %s at %s: %s", async (zone, now, number) => {
    const given = await wish(here, here.alpha);
    vi.stubEnv("KONTOR_TIME_ZONE", zone);
    vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
    expect((await place(here.alpha.sales, given)).number).toBe(number);
  });
});

describe("placing an order", () => {
  it("keeps a snapshot of each line, with totals, one entry and one mail", async () => {
    const { sales } = here.alpha;
    const placed = await place(sales, await wish(here, here.alpha));
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
    const { id } = await place(sales, await wish(here, here.alpha));
    await asOwner(tenantId, async (db) => {
      await db.update(resellerPrices).set({ oneTime: 99_000 });
      await db.update(items).set({ name: "Renamed" });
    });
    const order = await get(sales, id);
    expect(order.oneTimeTotal).toBe(95_000 + 10_000);
    expect(order.lines[0]).toMatchObject({ name: "Notebook", retailOneTime: 95_000 });
    const beta = await get(here.beta.sales, (await place(here.beta.sales, await wish(here, here.beta))).id);
    expect(beta.oneTimeTotal).toBe(110_000);
  });

  it("shows a margin-blind assistant its order without transfer price and commission", async () => {
    const { id } = await place(here.alpha.assistant, await wish(here, here.alpha, here.alpha.assistant));
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
    const given = await wish(here, here.alpha);
    const placed = await Promise.all(Array.from({ length: 50 }, () => place(here.alpha.sales, given)));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    await asOwner(here.tenantId, async (db) => {
      expect(await db.select().from(basketLines)).toEqual([]);
      const [basket] = await db.select().from(baskets);
      expect(basket).toMatchObject({ lineCount: 0, reference: null, note: null });
    });
    await place(here.alpha.sales, await wish(here, here.alpha));
    expect(await numbers(here)).toEqual(numbered(1, 2));
  });

  it("is refused with other words or another destination, under whichever key, and names its order", async () => {
    const { sales, assistant } = here.alpha;
    const given = await wish(here, here.alpha);
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
    const old = await wish(here, here.alpha);
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
    const given = await wish(here, here.alpha);
    for (const actor of [here.beta.sales, there.alpha.sales]) await refused(here, actor, given, "notFound");
    await place(here.alpha.assistant, given);
    expect(await numbers(here)).toEqual(numbered(1));
  });
});

describe("numbers", () => {
  it("have no gaps under parallel and aborted orders", async () => {
    const abort = new Error("aborted on purpose");
    const attempts = Array.from({ length: 20 }, async (_, at) => {
      const company = at % 2 ? here.alpha : here.beta;
      const customer = await moreCustomers(here, company);
      const given = await fillBasket(company.sales, customer, everything(here));
      if (at % 5) return place(company.sales, given);
      return withPermission(company.sales, "order:place", async (scope) => {
        await placeOrder(scope, given);
        throw abort;
      });
    });
    const ended = await Promise.allSettled(attempts);
    expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(4);
    expect(await numbers(here)).toEqual(numbered(...Array.from({ length: 16 }, (_, at) => at + 1)));
  });
});

describe("an order is refused", () => {
  it("for a customer not assigned to this person", async () => {
    const { sales, assignedOnly, customerId, resellerId } = here.alpha;
    const given = await wish(here, here.alpha);
    await refused(here, assignedOnly, given, "notFound");
    const { tenantId } = here;
    const { membershipId } = assignedOnly;
    await asOwner(tenantId, (db) =>
      db.insert(customerAssignments).values({ tenantId, customerId, resellerId, membershipId }),
    );
    await place(assignedOnly, given);
    await place(sales, await wish(here, here.alpha));
    expect(await numbers(here)).toEqual(numbered(1, 2));
  });

  it("for a locked or closed customer", async () => {
    const given = await wish(here, here.alpha);
    for (const state of ["locked", "closed"] as const) {
      await asOwner(here.tenantId, (db) => db.update(customers).set({ state }));
      await refused(here, here.alpha.sales, given, "customerNotBuying");
    }
    await asOwner(here.tenantId, (db) => db.update(customers).set({ state: "active" }));
    await place(here.alpha.sales, given);
  });

  it("from a company that may not sell at this moment", async () => {
    const [alpha, beta] = [await wish(here, here.alpha), await wish(here, here.beta)];
    await asOwner(here.tenantId, (db) =>
      db.update(resellers).set({ salesBlocked: true }).where(eq(resellers.id, here.alpha.resellerId)),
    );
    await refused(here, here.alpha.sales, alpha, "salesBlocked");
    await place(here.beta.sales, beta);
  });

  it("while the request still sees a version of the portfolio that was superseded", async () => {
    const given = await wish(here, here.alpha);
    const versionId = await publishAgain(here);
    await refused(here, here.alpha.sales, given, "orderChanged");
    // What the new version leaves as it was needs no second look.
    await place({ ...here.alpha.sales, versionId }, given);
  });

  it("when the reseller was given another portfolio", async () => {
    const given = await wish(here, here.alpha);
    const { tenantId } = here;
    const id = newId();
    await asOwner(tenantId, async (db) => {
      await db.insert(portfolios).values({ tenantId, id, name: "Other", currency: "EUR" });
      await db.update(resellers).set({ portfolioId: id }).where(eq(resellers.id, here.alpha.resellerId));
    });
    await refused(here, here.alpha.sales, given, "orderChanged");
  });

  it("for an offer or item withdrawn since it came into the basket, however old the basket is", async () => {
    const { sales } = here.alpha;
    const given = await wish(here, here.alpha);
    const withdraw = [
      (on: boolean) =>
        asOwner(here.tenantId, (db) => db.update(items).set({ state: on ? "sales ended" : "active" })),
      (on: boolean) =>
        asOwner(here.tenantId, (db) => db.update(offers).set({ state: on ? "sales ended" : "active" })),
      (on: boolean) => asOwner(here.tenantId, (db) => db.update(portfolioEntries).set({ onSale: !on })),
    ];
    for (const withdrawn of withdraw) {
      await withdrawn(true);
      await refused(here, sales, given, "orderChanged");
      await withdrawn(false);
    }
    await place(sales, given);
  });

  it("when a price or a term is not the one that was told", async () => {
    const { sales } = here.alpha;
    const given = await wish(here, here.alpha);
    const changes = [
      { by: { suggestedOneTime: 100_100 }, of: portfolioEntries },
      { by: { transferOneTime: 80_100 }, of: portfolioEntries },
      { by: { termMonths: 24 }, of: offers },
      { by: { noticeDays: 90 }, of: offers },
      { by: { renewal: "automatic" as const }, of: offers },
    ];
    for (const { by, of } of changes) {
      const before = await asOwner(here.tenantId, (db) => db.select().from(of as typeof offers));
      await asOwner(here.tenantId, (db) => db.update(of as typeof offers).set(by as { termMonths: number }));
      await refused(here, sales, given, "orderChanged");
      await asOwner(here.tenantId, async (db) => {
        for (const row of before)
          await db
            .update(of as typeof offers)
            .set(row)
            .where(eq((of as typeof offers).id, row.id));
      });
    }
    await place(sales, given);
  });

  it("for a price below the floor or above the ceiling, both ends allowed", async () => {
    const [notebook] = here.goods;
    const { tenantId } = here;
    const { resellerId, sales } = here.alpha;
    const ask = (oneTime: number) =>
      asOwner(tenantId, async (db) => {
        const offerId = notebook?.offerId ?? "";
        await db.delete(basketLines);
        await db.delete(resellerPrices);
        await db.insert(resellerPrices).values({ tenantId, resellerId, offerId, oneTime });
      });
    for (const oneTime of [89_999, 120_001]) {
      await ask(oneTime);
      await refused(here, sales, await wish(here, here.alpha), "orderChanged");
    }
    for (const oneTime of [90_000, 120_000]) {
      await ask(oneTime);
      await place(sales, await wish(here, here.alpha));
    }
  });
});

it("leaves the rows of an order out of everybody else's reach", async () => {
  const { id } = await place(here.alpha.sales, await wish(here, here.alpha));
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
