import { setTimeout as sleep } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, categories, items, portfolioEntries } from "@/db/schema";
import { removeCategory } from "@/lib/catalogue/category-removal/commands";
import { createItem } from "@/lib/catalogue/commands";
import { newItem } from "@/lib/catalogue/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { outcomeOf } from "@/test/world/acting";
import { openTree } from "@/test/world/tree";
import { changeCategory, createCategory, reorderCategory } from "./commands";
import { getCategory, listCountedCategories } from "./queries";
import { MOST_DEPTH, treeOf } from "./rules";

const notation = { locale: "en", currency: "EUR" };

let actor: Actor;
let other: Actor;
beforeEach(async () => {
  actor = await newTenant();
  other = await newTenant();
});
afterAll(closePools);

const make = (en: string, parentId: string | null = null, by = actor) =>
  as(by, (scope) => createCategory(scope, { en, de: null, parentId }));
const change = (id: string, version: number, en: string, parentId: string | null = null, by = actor) =>
  as(by, (scope) => changeCategory(scope, { id, version, en, de: `${en} (de)`, parentId }));
const step = (id: string, version: number, to: "up" | "down", by = actor) =>
  as(by, (scope) => reorderCategory(scope, { id, version, step: to }));
const remove = (id: string, version: number, into: string | null = null, by = actor) =>
  as(by, (scope) => removeCategory(scope, { id, version, into }));
const read = (id: string) =>
  as(actor, async (scope) => (await getCategory(scope, { category: id })).category);
const names = async () => treeOf(await as(actor, listCountedCategories)).map((each) => each.names.en);
const putItem = (categoryId: string, sku: string) =>
  as(actor, (scope) =>
    createItem(scope, newItem(notation).parse({ sku, kind: "product", "texts-en-name": sku, categoryId })),
  );
const audited = () =>
  as(actor, ({ tx }) =>
    tx
      .select({ action: auditEntries.action, words: auditEntries.words })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, actor.tenantId), eq(auditEntries.recordKind, "category")))
      .orderBy(auditEntries.id),
  );

describe("a new category", () => {
  it("comes last among its siblings, under a short name of its own that stays", async () => {
    const network = await make("Network");
    const first = await make("Switches", network);
    const second = await make("Wi-Fi & Funk", network);
    expect(await read(second)).toMatchObject({ slug: "wi-fi-funk", parentId: network, version: 1 });
    const twin = await make("Switches");
    expect((await read(twin)).slug).toBe("switches-2");
    await change(first, 1, "Ethernet switches", network);
    expect(await read(first)).toMatchObject({
      slug: "switches",
      version: 2,
      names: { en: "Ethernet switches" },
    });
    expect((await audited()).map(({ action }) => action)).toEqual([
      ...Array(4).fill("category-created"),
      "category-changed",
    ]);
  });

  it("needs a name in the tenant's language, one that no sibling has, and a parent of the tenant", async () => {
    await make("Network");
    const unnamed = as(actor, (scope) => createCategory(scope, { en: null, de: "Netz", parentId: null }));
    expect(await outcomeOf(unnamed)).toBe("categoryNameNeeded");
    expect(await outcomeOf(make("network"))).toBe("nameTaken");
    expect(await outcomeOf(make("Network", null, other))).toBe("done");
    expect(await outcomeOf(make("Lost", newId()))).toBe("notFound");
    const foreign = await make("Foreign", null, other);
    expect(await outcomeOf(make("Lost", foreign))).toBe("notFound");
  });

  it("stands at most five levels deep", async () => {
    let parent: string | null = null;
    for (let level = 1; level <= MOST_DEPTH; level += 1) parent = await make(`Level ${level}`, parent);
    expect(await outcomeOf(make("Too deep", parent))).toBe("categoryDepth");
  });
});

describe("a place in the tree", () => {
  it("changes with all that is below, never below itself, never too deep", async () => {
    const top = await make("Top");
    const mid = await make("Mid", top);
    const leaf = await make("Leaf", mid);
    expect(await outcomeOf(change(top, 1, "Top", leaf))).toBe("categoryBelowItself");
    expect(await outcomeOf(change(top, 1, "Top", top))).toBe("categoryBelowItself");
    let deep: string | null = null;
    for (let level = 1; level <= MOST_DEPTH - 2; level += 1) deep = await make(`Deep ${level}`, deep);
    expect(await outcomeOf(change(top, 1, "Top", deep))).toBe("categoryDepth");
    await change(mid, 1, "Mid", deep);
    expect((await read(mid)).parentId).toBe(deep);
    expect((await audited()).at(-1)).toMatchObject({ action: "category-moved", words: { name: "Mid" } });
  });

  it("is kept from two editors, and from other tenants", async () => {
    const id = await make("Network");
    await change(id, 1, "First");
    expect(await outcomeOf(change(id, 1, "Second"))).toBe("edited");
    expect(await outcomeOf(step(id, 1, "up"))).toBe("edited");
    expect(await outcomeOf(remove(id, 1))).toBe("edited");
    expect(await outcomeOf(change(id, 2, "Mine", null, other))).toBe("notFound");
    expect(await outcomeOf(step(id, 2, "up", other))).toBe("notFound");
    expect(await outcomeOf(remove(id, 2, null, other))).toBe("notFound");
    expect(await read(id)).toMatchObject({ version: 2, names: { en: "First" } });
  });

  it("never closes a ring, when two are put below each other at the same moment", async () => {
    const [one, two] = [await make("One"), await make("Two")];
    let second: Promise<unknown> = Promise.resolve("not asked");
    await as(actor, async (scope) => {
      await changeCategory(scope, { id: one, version: 1, en: "One", de: null, parentId: two });
      second = outcomeOf(change(two, 1, "Two", one));
      // What the second one would do if nothing kept it waiting, it does before this commits.
      await Promise.race([second, sleep(1000)]);
    });
    expect(await second).toBe("categoryBelowItself");
    expect((await read(two)).parentId).toBeNull();
  });

  it("moves a step among siblings, and stays at the end", async () => {
    const [a, b] = [await make("A"), await make("B")];
    await make("Below", a);
    await step(b, 1, "up");
    expect(await names()).toEqual(["B", "A", "Below"]);
    await step(b, 2, "up");
    expect((await read(b)).version).toBe(2);
    await step(b, 2, "down");
    expect(await names()).toEqual(["A", "Below", "B"]);
    expect((await read(a)).version).toBe(1);
  });
});

describe("taking a category away", () => {
  it("is refused while others stand below it, or its items have no place to go", async () => {
    const top = await make("Top");
    const leaf = await make("Leaf", top);
    const item = await putItem(leaf, "L-1");
    expect([(await read(top)).count, (await read(leaf)).count]).toEqual([0, 1]);
    expect((await as(actor, listCountedCategories)).map(({ count }) => count)).toEqual([0, 1]);
    expect(await outcomeOf(remove(top, 1))).toBe("categoryHasBelow");
    expect(await outcomeOf(remove(leaf, 1))).toBe("categoryHasItems");
    expect(await outcomeOf(remove(leaf, 1, leaf))).toBe("categoryHasItems");
    const foreign = await make("Foreign", null, other);
    expect(await outcomeOf(remove(leaf, 1, foreign))).toBe("notFound");
    await remove(leaf, 1, top);
    const [moved] = await as(actor, ({ tx }) => tx.select().from(items).where(eq(items.id, item)));
    expect(moved).toMatchObject({ categoryId: top, version: 2 });
    await expect(read(leaf)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await audited()).at(-1)).toMatchObject({ action: "category-removed" });
    const rest = await as(actor, ({ tx }) => tx.select({ id: categories.id }).from(categories));
    expect(rest).toEqual([{ id: top }]);
  });

  it("takes portfolios along", async () => {
    const tree = await openTree();
    actor = tree.provider;
    const [wifi, print] = [tree.categoryId("wifi") ?? "", tree.categoryId("print") ?? ""];
    const held = (category: string) =>
      as(actor, ({ tx }) =>
        tx.$count(
          portfolioEntries,
          and(eq(portfolioEntries.tenantId, actor.tenantId), eq(portfolioEntries.categoryId, category)),
        ),
      );
    const all = (await held(wifi)) + (await held(print));
    await remove(wifi, 1, print);
    expect([await held(wifi), await held(print)]).toEqual([0, all]);
  });
});
