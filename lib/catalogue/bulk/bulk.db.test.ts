import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, categories, items, offerCosts, offers } from "@/db/schema";
import { refusalOf } from "@/lib/base/errors";
import { createItem } from "@/lib/catalogue/commands";
import { itemsFile } from "@/lib/catalogue/export/file";
import { newItem } from "@/lib/catalogue/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { changeItems } from "./commands";
import { getBulkPreview } from "./queries";
import { bulkForm, bulkQuery } from "./schema";

const notation = { locale: "en", currency: "EUR" };

let own: Actor;
let other: Actor;
const ids: Record<string, string[]> = {};
const bare = { kind: "product", "texts-en-name": "Flyer", "offers-0-kind": "purchase" };

const make = (scope: Scope, at: number) =>
  createItem(
    scope,
    newItem(notation).parse({
      sku: `B-${at}`,
      kind: "product",
      "texts-en-name": `Bulk chair ${at}`,
      "offers-0-kind": "purchase",
      "offers-0-oneTime": `${at + 1}00.00`,
      "offers-0-costOneTime": "13.37",
      "offers-1-kind": "rent",
      "offers-1-recurring": "10.00",
      "offers-1-period": "month",
    }),
  );

/** Two look-alike tenants with the same three items. */
beforeAll(async () => {
  own = await newTenant();
  other = await newTenant();
  for (const actor of [own, other])
    ids[actor.tenantId] = await as(actor, async (scope) => [
      await make(scope, 0),
      await make(scope, 1),
      await make(scope, 2),
    ]);
});
afterAll(closePools);

const of = (actor: Actor) => ids[actor.tenantId] ?? [];
const ticked = (chosen: string[]) => Object.fromEntries(chosen.map((id, at) => [`t-${at}`, id]));
const change = (given: object) => bulkForm(notation).parse({ which: "chosen", ...given });
const keyOf = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );
const rowsOf = (actor: Actor) =>
  as(actor, ({ tx }) =>
    tx.select().from(items).where(eq(items.tenantId, actor.tenantId)).orderBy(items.name),
  );
const pricesOf = (actor: Actor) =>
  as(actor, ({ tx }) =>
    tx
      .select({ oneTime: offers.oneTime, recurring: offers.recurring })
      .from(offers)
      .innerJoin(items, and(eq(items.tenantId, offers.tenantId), eq(items.id, offers.itemId)))
      .where(eq(offers.tenantId, actor.tenantId))
      .orderBy(items.name, offers.position),
  );

describe("price 0", () => {
  it("is left out of what many items change to, counted, and sold only after a yes", async () => {
    const actor = await newTenant();
    const chosen = await as(actor, async (scope) => [
      await createItem(scope, newItem(notation).parse({ ...bare, sku: "F-0", "offers-0-oneTime": "0" })),
      await createItem(scope, newItem(notation).parse({ ...bare, sku: "F-1", "offers-0-oneTime": "5" })),
    ]);
    const preview = async (given: object) => {
      const { planned } = await as(actor, (scope) =>
        getBulkPreview(scope, bulkQuery.parse({ ...ticked(chosen), ...given }), "en"),
      );
      return [planned?.count, planned?.held];
    };
    const onSale = { what: "state", move: "activate" };
    expect(await preview(onSale)).toEqual([1, 1]);
    expect(await preview({ ...onSale, free: "on" })).toEqual([2, 0]);
    const apply = (given: object) =>
      as(actor, (scope) => changeItems(scope, change({ ...ticked(chosen), ...given })));
    await apply({ ...onSale, expected: "1" });
    expect((await rowsOf(actor)).map(({ sku, state }) => [sku, state])).toEqual([
      ["F-0", "draft"],
      ["F-1", "active"],
    ]);
    const away = { what: "price", part: "both", how: "percent", by: "-100", ending: "" };
    expect(await preview(away)).toEqual([0, 1]);
    await apply({ ...away, free: "on", expected: "1" });
    expect((await pricesOf(actor)).map(({ oneTime }) => oneTime)).toEqual([0, 0]);
  });
});

describe("many items", () => {
  it("change their prices exactly as previewed, and nobody else's", async () => {
    const [a = "", b = ""] = of(own);
    const before = await pricesOf(other);
    const given = { ...ticked([a, b]), what: "price", part: "both", how: "percent", by: "-5", ending: "90" };
    const preview = await as(own, (scope) =>
      getBulkPreview(scope, bulkQuery.parse({ which: "chosen", ...given }), "en"),
    );
    expect(preview).toMatchObject({ count: 2, planned: { count: 2 } });
    expect(preview.planned?.rows[0]?.prices.map(({ before, after }) => [before, after])).toEqual([
      [
        { oneTime: 10_000, recurring: null },
        { oneTime: 9490, recurring: null },
      ],
      [
        { oneTime: null, recurring: 1000 },
        { oneTime: null, recurring: 990 },
      ],
    ]);
    expect(await as(own, (scope) => changeItems(scope, change({ ...given, expected: "2" })))).toBe(2);
    expect(await pricesOf(own)).toEqual([
      { oneTime: 9490, recurring: null },
      { oneTime: null, recurring: 990 },
      { oneTime: 18_990, recurring: null },
      { oneTime: null, recurring: 990 },
      { oneTime: 30_000, recurring: null },
      { oneTime: null, recurring: 1000 },
    ]);
    expect(await pricesOf(other)).toEqual(before);
    const audited = await as(own, ({ tx }) =>
      tx
        .select({ id: auditEntries.recordId, changes: auditEntries.changes })
        .from(auditEntries)
        .where(and(eq(auditEntries.action, "item-prices-changed"), inArray(auditEntries.recordId, of(own)))),
    );
    expect(audited.map(({ id }) => id).sort()).toEqual([a, b].sort());
    const inEuro = Array(2).fill({ currency: "EUR" });
    for (const { changes } of audited) expect(changes).toMatchObject({ before: inEuro, after: inEuro });
  });

  it("take a step where it is possible, and leave the others", async () => {
    const activate = { which: "matching", q: "chair", what: "state", move: "activate" };
    expect(await keyOf(as(own, (scope) => changeItems(scope, change({ ...activate, expected: "2" }))))).toBe(
      "selectionChanged",
    );
    expect(await as(own, (scope) => changeItems(scope, change({ ...activate, expected: "3" })))).toBe(3);
    expect((await rowsOf(own)).map(({ state }) => state)).toEqual(["active", "active", "active"]);
    expect((await rowsOf(other)).map(({ state }) => state)).toEqual(["draft", "draft", "draft"]);
    const [a = "", ...rest] = of(own);
    const end = { what: "state", move: "endSales" };
    await as(own, (scope) => changeItems(scope, change({ ...ticked([a]), ...end, expected: "1" })));
    const all = { which: "chosen", ...ticked([a, ...rest]), ...end };
    const preview = await as(own, (scope) => getBulkPreview(scope, bulkQuery.parse(all), "en"));
    expect(preview).toMatchObject({ count: 3, planned: { count: 2 } });
  });

  it("go into a category of their own tenant, and never another tenant's items", async () => {
    const category = (actor: Actor) =>
      as(actor, async ({ tx }) => {
        const [made] = await tx
          .insert(categories)
          .values({ tenantId: actor.tenantId, slug: "chairs", names: { en: "Chairs" } })
          .returning({ id: categories.id });
        return made?.id ?? "";
      });
    const [mine, theirs] = [await category(own), await category(other)];
    const given = { ...ticked(of(own)), what: "category", expected: "3" };
    const into = (to: string, more = {}) =>
      as(own, (scope) => changeItems(scope, change({ ...given, to, ...more })));
    expect(await keyOf(into(theirs))).toBe("notFound");
    expect(await keyOf(into(mine, ticked(of(other))))).toBe("selectionChanged");
    expect(await into(mine)).toBe(3);
    expect((await rowsOf(own)).every(({ categoryId }) => categoryId === mine)).toBe(true);
    expect((await rowsOf(other)).every(({ categoryId }) => categoryId === null)).toBe(true);
  });
});

describe("the catalogue as CSV", () => {
  const words = {
    name: "x",
    format: "comma" as const,
    column: (part: string) => part,
    category: () => "",
    state: (state: string) => state,
    toOrder: "to order",
    yes: "yes",
    no: "no",
  };
  const filter = { q: "", state: undefined, category: undefined, page: undefined };
  const textOf = (actor: Actor, more = {}) =>
    withPermission(actor, "catalogue:read", async (scope) =>
      itemsFile(scope, { ...filter, ...more }, words).text(),
    );

  it("holds exactly what is filtered, a row for each offer", async () => {
    expect((await textOf(own)).trim().split("\n")).toHaveLength(7);
    const searched = (await textOf(own, { q: "chair 2" })).trim().split("\n");
    expect(searched.slice(1).map((line) => line.split(",")[0])).toEqual(['"B-2"', '"B-2"']);
    expect((await textOf(other, { state: "active" })).trim().split("\n")).toHaveLength(1);
    expect((await textOf(other, { state: "draft" })).trim().split("\n")).toHaveLength(7);
  });

  it("holds the lead time in days, or that it is to order", async () => {
    const leads = async () =>
      new Set(
        (await textOf(own))
          .trim()
          .split("\n")
          .slice(1)
          .map((line) => line.split(",")[6]),
      );
    expect(await leads()).toEqual(new Set(['""']));
    const set = (values: object) =>
      as(own, ({ tx }) => tx.update(items).set(values).where(eq(items.tenantId, own.tenantId)));
    await set({ leadDays: 4 });
    expect(await leads()).toEqual(new Set(['"4"']));
    await set({ leadDays: null, toOrder: true });
    expect(await leads()).toEqual(new Set(['"to order"']));
  });

  it("holds costs for those who may read them alone", async () => {
    await as(own, ({ tx }) =>
      tx.update(offerCosts).set({ oneTime: 777_777 }).where(eq(offerCosts.tenantId, own.tenantId)),
    );
    expect(await textOf(own)).toContain("7777.77");
    const sales = await textOf({ ...own, roles: ["sales"] });
    expect(sales).not.toContain("7777.77");
    expect(sales).not.toMatch(/cost/i);
    expect(sales.trim().split("\n")).toHaveLength(7);
  });
});
