import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/ids";
import { auditEntries, categories, items, offers } from "@/db/schema";
import { changeItems } from "@/lib/catalogue/bulk/commands";
import { bulkForm } from "@/lib/catalogue/bulk/schema";
import { createItem, moveItem } from "@/lib/catalogue/commands";
import { newItem } from "@/lib/catalogue/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { outcomeOf } from "@/test/world/acting";
import { undoItems } from "./commands";

const notation = { locale: "en", currency: "EUR" };

let own: Actor;
let other: Actor;
let ids: string[];

beforeAll(async () => {
  own = await newTenant();
  other = await newTenant();
});
beforeEach(async () => {
  ids = await as(own, async (scope) => [await make(scope, "A"), await make(scope, "B")]);
});
afterAll(closePools);

const make = (scope: Parameters<typeof createItem>[0], name: string) =>
  createItem(
    scope,
    newItem(notation).parse({
      sku: `${name}-${newId()}`,
      kind: "product",
      "texts-en-name": name,
      "offers-0-kind": "purchase",
      "offers-0-oneTime": "100.00",
    }),
  );

/** A step with both items; its id. */
async function take(given: object): Promise<string> {
  const step = newId();
  const ticked = Object.fromEntries(ids.map((id, at) => [`t-${at}`, id]));
  const form = bulkForm(notation).parse({ which: "chosen", expected: "2", ...ticked, ...given });
  await as(own, (scope) => changeItems(scope, form, step));
  return step;
}

const undo = (step: string, actor = own) => as(actor, (scope) => undoItems(scope, { step }));

const now = () =>
  as(own, ({ tx }) =>
    tx
      .select({ name: items.name, state: items.state, category: items.categoryId, price: offers.oneTime })
      .from(items)
      .innerJoin(offers, and(eq(offers.tenantId, items.tenantId), eq(offers.itemId, items.id)))
      .where(eq(items.tenantId, own.tenantId))
      .orderBy(items.createdAt, items.name),
  ).then((rows) => rows.slice(-2));

const newCategory = (actor: Actor) =>
  as(actor, async ({ tx }) => {
    const id = newId();
    const { tenantId } = actor;
    await tx.insert(categories).values({ tenantId, id, slug: id, names: { en: id }, position: 0 });
    return id;
  });

/** Sets the list price of an item to 0. */
const giveAway = (itemId = "") =>
  as(own, ({ tx }) =>
    tx
      .update(offers)
      .set({ oneTime: 0 })
      .where(and(eq(offers.tenantId, own.tenantId), eq(offers.itemId, itemId))),
  );

const price = { what: "price", part: "both", how: "percent", by: "-10", ending: "" };

describe("a step with many items is taken back", () => {
  it("in its states, prices and categories, and says so in the audit log", async () => {
    const before = await now();
    for (const given of [
      { what: "state", move: "activate" },
      price,
      { what: "category", to: await newCategory(own) },
    ]) {
      const step = await take(given);
      expect(await now()).not.toEqual(before);
      expect(await undo(step)).toEqual({ undone: 2, kept: 0 });
      expect(await now()).toEqual(before);
    }
    const told = await as(own, ({ tx }) =>
      tx
        .select({ record: auditEntries.recordId })
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, own.tenantId), eq(auditEntries.action, "item-change-undone"))),
    );
    expect(told.filter(({ record }) => ids.includes(record))).toHaveLength(6);
  });

  it("but for items that were changed since, and once only", async () => {
    const step = await take(price);
    await as(own, (scope) =>
      moveItem(scope, { id: ids[0] ?? "", version: 2, move: "activate", free: false }),
    );
    expect(await undo(step)).toEqual({ undone: 1, kept: 1 });
    expect((await now()).map((item) => item.price)).toEqual([9000, 10_000]);
    expect(await undo(step)).toEqual({ undone: 0, kept: 2 });
  });

  it("but for items whose category is gone", async () => {
    const [from, to] = [await newCategory(own), await newCategory(own)];
    await take({ what: "category", to: from });
    const step = await take({ what: "category", to });
    await as(own, ({ tx }) =>
      tx.delete(categories).where(and(eq(categories.tenantId, own.tenantId), eq(categories.id, from))),
    );
    expect(await undo(step)).toEqual({ undone: 0, kept: 2 });
    expect((await now()).map((item) => item.category)).toEqual([to, to]);
  });

  it("but for items that would be sold at price 0 again, since that needs a yes", async () => {
    await giveAway(ids[0]);
    const dearer = { ...price, how: "amount", by: "+5.00" };
    const drafts = await take(dearer);
    expect(await undo(drafts)).toEqual({ undone: 2, kept: 0 });
    await take({ what: "state", move: "activate", free: "on" });

    const priced = await take(dearer);
    expect(await undo(priced)).toEqual({ undone: 1, kept: 1 });
    expect((await now()).map((item) => item.price)).toEqual([500, 10_000]);

    await giveAway(ids[0]);
    const moved = await take({ what: "category", to: await newCategory(own) });
    expect(await undo(moved)).toEqual({ undone: 2, kept: 0 });
    const ended = await take({ what: "state", move: "endSales" });
    expect(await undo(ended)).toEqual({ undone: 1, kept: 1 });
    expect((await now()).map((item) => item.state)).toEqual(["sales ended", "active"]);
  });

  it("by nobody of another tenant, and not where there is none", async () => {
    const step = await take(price);
    expect(await outcomeOf(undo(step, other))).toBe("notFound");
    expect(await outcomeOf(undo(newId()))).toBe("notFound");
    expect((await now()).map((item) => item.price)).toEqual([9000, 9000]);
    expect(await undo(step)).toEqual({ undone: 2, kept: 0 });
  });
});
