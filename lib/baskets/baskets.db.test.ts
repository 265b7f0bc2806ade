import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, basketLines, offers } from "@/db/schema";
import { asOwner } from "@/test/world/acting";
import { assign } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { emptyBasket, keepBasket, settleBasket } from "./commands";
import { getBasket, listBaskets } from "./queries";
import { as, read, seen, shoppingIn } from "./test/shopping";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const { offer, pick, contents } = shoppingIn(() => here);

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
    const { sales, assignedOnly } = here.alpha;
    await pick(sales, { [offer(0)]: 2 });
    await assign(here.alpha, assignedOnly);
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
    const foreign = there.items[0]?.offerId ?? "";
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

it("a basket left lying keeps what was quoted of its offers", async () => {
  await pick(here.alpha.sales, { [offer(1)]: 1 });
  const [line] = await asOwner(here.tenantId, (db) => db.select().from(basketLines));
  expect(line?.quoted).toEqual({
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
