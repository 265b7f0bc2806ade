import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import {
  auditEntries,
  basketLines,
  customerAssignments,
  items,
  offers,
  orderLines,
  portfolioEntries,
} from "@/db/schema";
import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { getOrder } from "@/lib/orders/record/queries";
import { asOwner, fillBasket, type Market, openMarket, usualDestination } from "@/test/orders";
import { emptyBasket, keepBasket, settleBasket } from "./commands";
import { pickLines } from "./lines/commands";
import { priceLine } from "./prices/commands";
import { getBasket, listBaskets } from "./queries";
import { orderAgain } from "./reordering/commands";
import { findLeftOut } from "./reordering/queries";

let here: Market;
let there: Market;

beforeEach(async () => {
  here = await openMarket();
  there = await openMarket();
});
afterAll(closePools);

const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "order:place", work);
const read = (actor: Actor, customer: string) =>
  as(actor, (scope) => getBasket(scope, { customer, locale: "de" }));
const offer = (at: number) => here.goods[at]?.offerId ?? "";
const pick = (
  actor: Actor,
  quantity: Record<string, number>,
  {
    was = {} as Record<string, number>,
    key = newId(),
    customer = here.alpha.customerId,
    go = "stay" as "stay" | "review",
  } = {},
) =>
  as(actor, (scope) =>
    pickLines(scope, {
      customer,
      key,
      quantity,
      was,
      go,
      enquiry: null,
      q: "",
      category: null,
      page: undefined,
      at: undefined,
    }),
  );
const contents = async (actor: Actor, customer = here.alpha.customerId) => {
  const { lines } = await read(actor, customer);
  return Object.fromEntries(lines.map(({ offerId, quantity }) => [offerId, quantity]));
};
const seen = ({ id = "", version, seen: digest }: Awaited<ReturnType<typeof read>>) => ({
  basket: id,
  version,
  seen: digest,
  key: newId(),
  reference: null,
  note: null,
  ...usualDestination,
  drop: [] as string[],
});
const entry = (market: Market, set: Partial<typeof portfolioEntries.$inferInsert>, at = 0) =>
  asOwner(market.tenantId, (db) =>
    db
      .update(portfolioEntries)
      .set(set)
      .where(eq(portfolioEntries.offerId, market.goods[at]?.offerId ?? "")),
  );

describe("a basket", () => {
  it("is shared by the colleagues of a company, and not there for anybody else", async () => {
    const { sales, assistant, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 2 });
    await pick(assistant, { [offer(1)]: 3 });
    expect(await contents(sales)).toEqual({ [offer(0)]: 2, [offer(1)]: 3 });
    for (const actor of [here.beta.sales, there.alpha.sales, here.alpha.assignedOnly]) {
      await expect(read(actor, customerId)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(pick(actor, { [offer(0)]: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await as(actor, (scope) => listBaskets(scope, {}))).rows).toEqual([]);
    }
    const { rows } = await as(sales, (scope) => listBaskets(scope, {}));
    expect(rows.map((row) => [row.customerId, row.lineCount])).toEqual([[customerId, 2]]);
  });

  it("honours the assignment of customers", async () => {
    const { sales, assignedOnly, customerId, resellerId } = here.alpha;
    await pick(sales, { [offer(0)]: 2 });
    await asOwner(here.tenantId, (db) =>
      db.insert(customerAssignments).values({
        tenantId: here.tenantId,
        customerId,
        resellerId,
        membershipId: assignedOnly.membershipId,
      }),
    );
    expect(await contents(assignedOnly)).toEqual({ [offer(0)]: 2 });
    expect((await as(assignedOnly, (scope) => listBaskets(scope, {}))).rows).toHaveLength(1);
  });

  it("counts one form once", async () => {
    const { sales } = here.alpha;
    const key = newId();
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, () => pick(sales, { [offer(0)]: 2 }, { key })),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await contents(sales)).toEqual({ [offer(0)]: 2 });
  });

  it("refuses a form that was counted with other quantities", async () => {
    const { sales } = here.alpha;
    const key = newId();
    await pick(sales, { [offer(0)]: 2 }, { key });
    await expect(pick(sales, { [offer(0)]: 2, [offer(1)]: 1 }, { key })).rejects.toMatchObject({
      code: "CONFLICT",
      key: "formUsed",
    });
    expect(await contents(sales)).toEqual({ [offer(0)]: 2 });
    await pick(sales, { [offer(0)]: 2 }, { key, go: "review" });
    await pick(sales, { [offer(1)]: 1 });
    expect(await contents(sales)).toEqual({ [offer(0)]: 2, [offer(1)]: 1 });
  });

  it("refuses words that were kept by the same form with others, and what else that form can do", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 2 });
    const form = { ...seen(await read(sales, customerId)), note: "Ring twice" };
    const keep = (given: typeof form) => as(sales, (scope) => keepBasket(scope, given));
    await keep(form);
    await keep(form);
    const used = { code: "CONFLICT", key: "formUsed" };
    await expect(keep({ ...form, note: "Ring once" })).rejects.toMatchObject(used);
    await expect(as(sales, (scope) => settleBasket(scope, form))).rejects.toMatchObject(used);
    await expect(as(sales, (scope) => emptyBasket(scope, form))).rejects.toMatchObject(used);
    expect(await read(sales, customerId)).toMatchObject({ note: "Ring twice", lines: [{ quantity: 2 }] });
    await keep({ ...seen(await read(sales, customerId)), note: "Ring once" });
    expect((await read(sales, customerId)).note).toBe("Ring once");
  });

  it("of two tabs takes in both, but not two quantities of one offer", async () => {
    const { sales, assistant } = here.alpha;
    await pick(sales, { [offer(0)]: 2, [offer(1)]: 1 });
    const was = { [offer(0)]: 2, [offer(1)]: 1 };
    await pick(assistant, { [offer(0)]: 5, [offer(1)]: 1 }, { was });
    // What the second tab left as it was follows the first one.
    await pick(sales, { [offer(0)]: 2, [offer(1)]: 0, [offer(2)]: 4 }, { was });
    expect(await contents(sales)).toEqual({ [offer(0)]: 5, [offer(2)]: 4 });
    await expect(pick(sales, { [offer(0)]: 3 }, { was })).rejects.toMatchObject({ key: "basketChanged" });
    await expect(pick(sales, { [offer(2)]: 1 })).rejects.toMatchObject({ key: "basketChanged" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 5, [offer(2)]: 4 });
    await pick(sales, { [offer(0)]: 3 }, { was: { [offer(0)]: 5 } });
    expect(await contents(sales)).toEqual({ [offer(0)]: 3, [offer(2)]: 4 });
  });

  it("that two people open at once is one", async () => {
    const { sales, assistant } = here.alpha;
    await Promise.all([pick(sales, { [offer(0)]: 2 }), pick(assistant, { [offer(1)]: 3 })]);
    expect(await contents(sales)).toEqual({ [offer(0)]: 2, [offer(1)]: 3 });
    expect((await as(sales, (scope) => listBaskets(scope, {}))).rows).toHaveLength(1);
  });

  it("takes in nothing that may not be sold at this moment", async () => {
    const { sales } = here.alpha;
    const foreign = there.goods[0]?.offerId ?? "";
    for (const unsellable of [foreign, newId()])
      await expect(pick(sales, { [unsellable]: 1 })).rejects.toMatchObject({ key: "basketOfferGone" });
    await asOwner(here.tenantId, (db) => db.update(offers).set({ state: "sales ended" }));
    await expect(pick(sales, { [offer(0)]: 1 })).rejects.toMatchObject({ key: "basketOfferGone" });
    await asOwner(here.tenantId, (db) => db.update(offers).set({ state: "active" }));
    await pick(sales, { [offer(0)]: 1 });
  });

  it("goes to no review while it is empty", async () => {
    await expect(pick(here.alpha.sales, {}, { go: "review" })).rejects.toMatchObject({ key: "orderEmpty" });
  });

  it("keeps reference and note, leaves an entry for each change, and can be emptied", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1 });
    const words = { reference: "PO 7", note: "Ring twice" };
    await as(sales, async (scope) =>
      keepBasket(scope, {
        ...seen(await getBasket(scope, { customer: customerId, locale: "de" })),
        ...words,
      }),
    );
    const kept = await read(here.alpha.assistant, customerId);
    expect(kept).toMatchObject(words);
    await as(sales, (scope) => emptyBasket(scope, seen(kept)));
    expect(await read(sales, customerId)).toMatchObject({ lines: [], reference: null, note: null });
    await asOwner(here.tenantId, async (db) => {
      const entries = await db
        .select({ action: auditEntries.action, customerId: auditEntries.customerId })
        .from(auditEntries)
        .where(and(eq(auditEntries.recordKind, "basket"), eq(auditEntries.recordId, kept.id ?? "")))
        .orderBy(auditEntries.id);
      expect(entries).toEqual(
        ["basket-changed", "basket-changed", "basket-emptied"].map((action) => ({
          action,
          customerId: null,
        })),
      );
    });
  });
});

describe("the price of one line", () => {
  const price = async (actor: Actor, oneTime: number | null, customer = here.alpha.customerId) => {
    const { lines, version } = await read(here.alpha.sales, customer);
    const line = lines[0]?.id ?? "";
    return withPermission(actor, "price:set", (scope) =>
      priceLine(scope, { line, version, key: newId(), oneTime, recurring: null }),
    );
  };

  it("holds for this order alone, goes into its snapshot, and is told with its margin", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 2 });
    await price(sales, 95_000);
    const { lines, totals, version, id = "" } = await read(sales, customerId);
    const [entry] = await asOwner(here.tenantId, (db) =>
      db
        .select({ changes: auditEntries.changes })
        .from(auditEntries)
        .where(and(eq(auditEntries.action, "basket-priced"), eq(auditEntries.recordId, id))),
    );
    expect(entry?.changes).toMatchObject({
      before: { currency: "EUR", oneTime: null },
      after: { currency: "EUR", oneTime: 95_000 },
    });
    expect(lines[0]).toMatchObject({
      standing: "fits",
      retail: { oneTime: 95_000 },
      catalogue: { oneTime: 100_000 },
      internal: { margin: { oneTime: { minor: 15_000 } } },
    });
    expect(totals.oneTimeTotal).toBe(190_000);
    const placed = await as(sales, (scope) =>
      placeOrder(scope, {
        basket: id,
        version,
        key: newId(),
        reference: null,
        note: null,
        ...usualDestination,
      }),
    );
    const order = await withPermission(sales, "order:read", (scope) => getOrder(scope, placed.id));
    expect(order.lines[0]).toMatchObject({ retailOneTime: 95_000 });
    const [stored] = await asOwner(here.tenantId, (db) => db.select().from(orderLines));
    expect(stored?.snapshot.ownPrice).toEqual({ oneTime: 95_000, recurring: null });
  });

  it("stays between floor and ceiling, both ends allowed", async () => {
    const { sales } = here.alpha;
    await pick(sales, { [offer(0)]: 1 });
    for (const outside of [89_999, 120_001])
      await expect(price(sales, outside)).rejects.toMatchObject({ key: "priceRange", field: "oneTime" });
    for (const end of [90_000, 120_000]) await price(sales, end);
    await price(sales, null);
    expect((await read(sales, here.alpha.customerId)).lines[0]?.own.oneTime).toBeNull();
  });

  it("is set by nobody who may not, and for nobody else's basket", async () => {
    await pick(here.alpha.sales, { [offer(0)]: 1 });
    await expect(price(here.alpha.assistant, 95_000)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const actor of [here.beta.sales, there.alpha.sales, here.alpha.assignedOnly])
      await expect(price(actor, 95_000)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what changed since the basket was shown", () => {
  it("is named, and accepted as it was on the screen", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1, [offer(1)]: 1, [offer(2)]: 1 });
    await entry(here, { suggestedOneTime: 105_000, transferOneTime: 85_000 });
    await entry(here, { onSale: false }, 1);
    const basket = await read(sales, customerId);
    expect(basket.lines.map(({ standing }) => standing)).toEqual(["changed", "gone", "fits"]);
    expect(basket.lines[0]?.changes).toEqual([
      { field: "oneTime", before: 100_000, after: 105_000 },
      { field: "transferOneTime", before: 80_000, after: 85_000 },
    ]);
    expect(basket.lines[1]?.name).toBe("Sicherung (en)");
    await entry(here, { suggestedOneTime: 106_000 });
    await expect(as(sales, (scope) => settleBasket(scope, seen(basket)))).rejects.toMatchObject({
      key: "orderChanged",
    });
    const again = await read(sales, customerId);
    await as(sales, (scope) => settleBasket(scope, { ...seen(again), reference: "PO 8" }));
    const settled = await read(sales, customerId);
    expect(settled.lines.map(({ offerId, standing }) => [offerId, standing])).toEqual([
      [offer(0), "fits"],
      [offer(2), "fits"],
    ]);
    expect(settled.reference).toBe("PO 8");
    const { id = "", version } = settled;
    await as(sales, (scope) =>
      placeOrder(scope, {
        basket: id,
        version,
        key: newId(),
        reference: null,
        note: null,
        ...usualDestination,
      }),
    );
  });

  it("can be left out instead", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1, [offer(2)]: 1 });
    await entry(here, { suggestedOneTime: 105_000 });
    const basket = await read(sales, customerId);
    const drop = [basket.lines[0]?.id ?? ""];
    await as(sales, (scope) => settleBasket(scope, { ...seen(basket), drop }));
    expect(await contents(sales)).toEqual({ [offer(2)]: 1 });
  });

  it("drops a line's own price once it is no longer allowed", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1 });
    const before = await read(sales, customerId);
    await withPermission(sales, "price:set", (scope) =>
      priceLine(scope, {
        line: before.lines[0]?.id ?? "",
        version: before.version,
        key: newId(),
        oneTime: 90_000,
        recurring: null,
      }),
    );
    await entry(here, { floorBp: 0 });
    const basket = await read(sales, customerId);
    expect(basket.lines[0]).toMatchObject({
      standing: "changed",
      dropped: true,
      retail: { oneTime: 100_000 },
      changes: [{ field: "oneTime", before: 90_000, after: 100_000 }],
    });
    await as(sales, (scope) => settleBasket(scope, seen(basket)));
    expect((await read(sales, customerId)).lines[0]).toMatchObject({
      standing: "fits",
      own: { oneTime: null },
    });
  });

  it("of transfer prices tells the margin-blind nothing, and stays open for those who see them", async () => {
    const { sales, assistant, customerId } = here.alpha;
    await pick(assistant, { [offer(0)]: 1 });
    await entry(here, { transferOneTime: 77_777, suggestedOneTime: 100_001 });
    const blind = await read(assistant, customerId);
    expect(JSON.stringify(blind)).not.toMatch(/77777|80000|transfer|margin|internal|commission/);
    expect(blind.lines[0]).toMatchObject({ standing: "changed", retail: { oneTime: 100_001 } });
    expect(JSON.stringify(await read(sales, customerId))).toMatch(/77777.*transfer|transfer.*77777/);
    await as(assistant, (scope) => settleBasket(scope, seen(blind)));
    expect((await read(assistant, customerId)).lines[0]?.standing).toBe("fits");
    expect((await read(sales, customerId)).lines[0]?.changes).toEqual([
      { field: "transferOneTime", before: 80_000, after: 77_777 },
    ]);
  });

  it("leaves the same stamp for the margin-blind, whatever the transfer price is", async () => {
    const { assistant, customerId } = here.alpha;
    await pick(assistant, { [offer(0)]: 1 });
    const before = await read(assistant, customerId);
    await entry(here, { transferOneTime: 77_777 });
    expect((await read(assistant, customerId)).seen).toBe(before.seen);
  });
});

describe("ordering again", () => {
  it("asks where the basket holds something; then what may still be sold comes on top of it, once, and the rest is named", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(
      sales,
      customerId,
      [0, 1, 2].map((at) => ({ offerId: offer(at), quantity: at + 1 })),
    );
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    await pick(sales, { [offer(0)]: 4 });
    const [withdrawn] = here.goods.slice(1);
    await asOwner(here.tenantId, (db) =>
      db
        .update(items)
        .set({ state: "sales ended" })
        .where(eq(items.id, withdrawn?.itemId ?? "")),
    );
    const key = newId();
    const { version } = await read(sales, customerId);
    const asked = await as(sales, (scope) => orderAgain(scope, { order, key, version: null }));
    expect(asked).toEqual({ customer: customerId, open: true });
    expect(await contents(sales)).toEqual({ [offer(0)]: 4 });
    const again = (how: "add" | "replace" = "add") =>
      as(sales, (scope) => orderAgain(scope, { order, key, how, version }));
    await Promise.all([again(), again(), again()]);
    await expect(again("replace")).rejects.toMatchObject({ key: "formUsed" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 5, [offer(2)]: 3 });
    expect(await as(sales, (scope) => findLeftOut(scope, order))).toMatchObject({
      total: 3,
      names: ["Sicherung"],
    });
    for (const actor of [here.beta.sales, there.alpha.sales]) {
      await expect(
        as(actor, (scope) => orderAgain(scope, { order, key, version: null })),
      ).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(as(actor, (scope) => findLeftOut(scope, order))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("replaces the basket with its words where somebody says so, as it was on the screen", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(sales, customerId, [{ offerId: offer(0), quantity: 1 }]);
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    const replace = (version: number) =>
      as(sales, (scope) => orderAgain(scope, { order, key: newId(), how: "replace", version }));
    await pick(sales, { [offer(0)]: 4, [offer(2)]: 1 });
    await as(sales, async (scope) =>
      keepBasket(scope, { ...seen(await read(sales, customerId)), reference: "PO of another" }),
    );
    const { version } = await read(sales, customerId);
    await expect(replace(version - 1)).rejects.toMatchObject({ code: "CONFLICT", key: "basketChanged" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 4, [offer(2)]: 1 });
    await replace(version);
    expect(await contents(sales)).toEqual({ [offer(0)]: 1 });
    expect((await read(sales, customerId)).reference).toBeNull();
  });

  it("replaces nothing where nothing of it can be sold any more", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(sales, customerId, [{ offerId: offer(1), quantity: 1 }]);
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    await pick(sales, { [offer(0)]: 4 });
    const [, withdrawn] = here.goods;
    await asOwner(here.tenantId, (db) =>
      db
        .update(items)
        .set({ state: "sales ended" })
        .where(eq(items.id, withdrawn?.itemId ?? "")),
    );
    const { version } = await read(sales, customerId);
    const again = as(sales, (scope) => orderAgain(scope, { order, key: newId(), how: "replace", version }));
    await expect(again).rejects.toMatchObject({ code: "CONFLICT", key: "nothingToOrderAgain" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 4 });
  });

  it("goes straight into a basket that holds nothing", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(sales, customerId, [{ offerId: offer(0), quantity: 1 }]);
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    const done = await as(sales, (scope) => orderAgain(scope, { order, key: newId(), version: null }));
    expect(done).toEqual({ customer: customerId, open: false });
    expect(await contents(sales)).toEqual({ [offer(0)]: 1 });
  });
});

it("a basket left lying keeps what was told of its offers", async () => {
  await pick(here.alpha.sales, { [offer(1)]: 1 });
  const [line] = await asOwner(here.tenantId, (db) => db.select().from(basketLines));
  expect(line?.told).toEqual({
    name: "Sicherung",
    names: { en: "Sicherung (en)" },
    kind: "rent",
    currency: "EUR",
    oneTime: 5_000,
    recurring: 2_000,
    period: "month",
    termMonths: null,
    noticeDays: null,
    renewal: "none",
  });
});
