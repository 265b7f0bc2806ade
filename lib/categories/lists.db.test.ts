import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { chosenIds } from "@/lib/catalogue/bulk/queries";
import { bulkQuery } from "@/lib/catalogue/bulk/schema";
import { nextItems } from "@/lib/catalogue/export/queries";
import { listItems } from "@/lib/catalogue/queries";
import { itemFilter } from "@/lib/catalogue/schema";
import { as } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { withPermission, withPublicScope } from "@/lib/door/scope";
import { type Cursor, pageCursor } from "@/lib/list/page";
import { listEntries } from "@/lib/portfolios/entries/queries";
import { listOffers } from "@/lib/portfolios/offers/queries";
import { listSellable, sellableOverview } from "@/lib/sellable/queries";
import { listShop } from "@/lib/shop/items/queries";
import { listStorefront } from "@/lib/storefront/queries";
import { openTree, type Tree, type TreeItem } from "@/test/world/tree";
import { placeOf } from "@/test/world/world";

let tree: Tree;
let actor: Actor;

beforeAll(async () => {
  tree = await openTree();
  actor = tree.provider;
}, 60_000);
afterAll(closePools);

const below = { network: ["network", "switches", "managed", "wifi"], switches: ["switches", "managed"] };
type Subtree = keyof typeof below;
const within = (category: Subtree) => (item: TreeItem) => below[category].includes(item.category ?? "");
const onSale = ({ state }: TreeItem) => state === "active";
const by =
  <T>(textOf: (item: T) => string) =>
  (a: T, b: T) =>
    textOf(a) < textOf(b) ? -1 : 1;
const byName = by<TreeItem>(({ name }) => name);
const skus = (of: { sku: string }[]) => of.map(({ sku }) => sku);
const cursorOf = (text: string | undefined) => pageCursor().parse(text);

type Page<R> = { rows: R[]; next?: string; previous?: string };

/** Every row of a list from its first page to its last, after the way back from there gave the same. */
async function through<R>(list: (page: Cursor | undefined) => Promise<Page<R>>): Promise<R[]> {
  const pages = [await list(undefined)];
  for (let last = pages[0]; last?.next; last = pages.at(-1)) pages.push(await list(cursorOf(last.next)));
  const back: Page<R>[] = [];
  for (let first = pages.at(-1); first?.previous; first = back[0])
    back.unshift(await list(cursorOf(first.previous)));
  if (pages.at(-1)?.previous)
    expect(back.flatMap(({ rows }) => rows)).toEqual(pages.slice(0, -1).flatMap(({ rows }) => rows));
  return pages.flatMap(({ rows }) => rows);
}

const filters = [
  {},
  { category: "network" },
  { category: "switches", state: "active" },
  { category: "network", kind: "service" },
  { category: "network", state: "draft", kind: "product" },
  { state: "active" },
  { kind: "service" },
] as const satisfies { category?: Subtree; state?: string; kind?: string }[];

const sorts = {
  name: byName,
  "-name": (a: TreeItem, b: TreeItem) => byName(b, a),
  sku: by<TreeItem>(({ sku }) => sku),
  "-sku": (a: TreeItem, b: TreeItem) => by<TreeItem>(({ sku }) => sku)(b, a),
  changed: (a: TreeItem, b: TreeItem) => b.updatedAt.getTime() - a.updatedAt.getTime(),
  "-changed": (a: TreeItem, b: TreeItem) => a.updatedAt.getTime() - b.updatedAt.getTime(),
};

const matching = ({ category, state, kind }: { category?: Subtree; state?: string; kind?: string }) =>
  tree.catalogue.filter(
    (item) =>
      (!category || within(category)(item)) &&
      (!state || item.state === state) &&
      (!kind || item.kind === kind),
  );
const addressOf = ({ category, ...rest }: (typeof filters)[number] & { category?: Subtree }) => ({
  ...rest,
  category: category && (tree.categoryId(category) ?? undefined),
});

describe("the catalogue", () => {
  describe.each(filters)("narrowed to %o", (filter) => {
    it.each(Object.entries(sorts))("comes by %s, forth and back, each item once", async (sort, order) => {
      const wanted = matching(filter).sort(order);
      const list = (page: Cursor | undefined) =>
        as(actor, (scope) => listItems(scope, { ...itemFilter.parse({ ...addressOf(filter), sort }), page }));
      expect(skus(await through(list))).toEqual(skus(wanted));
      expect((await list(undefined)).count).toBe(wanted.length);
    });

    it("is exported in the order asked for, and changed as a whole", async () => {
      const wanted = matching(filter).sort(sorts["-sku"]);
      const asked = itemFilter.parse({ ...addressOf(filter), sort: "-sku" });
      const { rows } = await as(actor, (scope) => nextItems(scope, asked, undefined));
      expect(skus(rows)).toEqual(skus(wanted));
      const query = bulkQuery.parse({ ...addressOf(filter), which: "matching" });
      const chosen = await as(actor, (scope) => chosenIds(scope, query));
      expect(chosen.sort()).toEqual(wanted.map(({ id }) => id).sort());
    });

    it("is searched within the same bounds", async () => {
      const asked = itemFilter.parse({ ...addressOf(filter), q: "item s-0" });
      const wanted = matching(filter).filter(({ sku }) => sku.startsWith("S-0"));
      const found = await as(actor, (scope) => listItems(scope, asked));
      expect([found.count, found.rows[0]?.sku]).toEqual([wanted.length, wanted.sort(byName)[0]?.sku]);
    });
  });
});

const subtrees = Object.keys(below) as Subtree[];
const names = (of: { name?: string; sortName?: string }[]) =>
  of.map(({ name, sortName }) => sortName ?? name);
const namesOf = (of: TreeItem[]) => of.sort(byName).map(({ name }) => name);
const perOffer = (of: TreeItem[]) => of.flatMap((item) => item.offers.map(() => item));

describe.each(subtrees)("everything below %s", (category) => {
  const path = () => ({ portfolio: tree.alpha.portfolioId, q: "", category: tree.categoryId(category) });
  const items = () => tree.catalogue.filter(within(category));

  it("is what a portfolio's prices list", async () => {
    const list = (page: Cursor | undefined) =>
      as(actor, async (scope) => (await listEntries(scope, { ...path(), of: "live", page })).page);
    expect(names(await through(list))).toEqual(namesOf(perOffer(items())));
    const off = (page: Cursor | undefined) =>
      as(
        actor,
        async (scope) => (await listEntries(scope, { ...path(), of: "live", only: "off", page })).page,
      );
    expect(names(await through(off))).toEqual(namesOf(perOffer(items().filter((item) => !onSale(item)))));
  });

  it("is what may be added to a portfolio", async () => {
    const list = (page: Cursor | undefined) =>
      as(actor, async (scope) => (await listOffers(scope, { ...path(), show: "all", page })).page);
    const offered = items().filter(({ state }) => state === "draft" || state === "active");
    expect(names(await through(list))).toEqual(namesOf(perOffer(offered)));
  });

  it("is what a reseller may sell of it", async () => {
    const seller = tree.alpha.sales;
    const wanted = { locale: "en", category: tree.categoryId(category) };
    const list = (page: Cursor | undefined) =>
      withPermission(seller, "catalogue:read", (scope) => listSellable(scope, { ...wanted, page }));
    const sold = perOffer(items().filter(onSale));
    expect(names(await through(list))).toEqual(namesOf(sold));
    const overview = await withPermission(seller, "catalogue:read", (scope) =>
      sellableOverview(scope, wanted),
    );
    expect(overview.count).toBe(sold.length);
    expect(overview.categories.map(({ slug }) => slug)).toEqual([
      "network",
      "switches",
      "managed",
      "wifi",
      "print",
    ]);
  });

  it.each([
    ["shop", undefined, listShop],
    ["storefront", "alpha" as const, listStorefront],
  ])("is what the %s shows of it, an item once", async (_, which, read) => {
    const list = (page: Cursor | undefined) =>
      withPublicScope(placeOf(tree, which), (scope) => read(scope, { q: "", category, page, locale: "en" }));
    expect(names(await through(list))).toEqual(namesOf(items().filter(onSale)));
    const { categories } = await list(undefined);
    expect(categories.map(({ slug }) => slug)).toEqual(["network", "switches", "managed", "wifi", "print"]);
    const found = await withPublicScope(placeOf(tree, which), (scope) =>
      read(scope, { q: "item", category, locale: "en" }),
    );
    expect(names(found.rows)).toEqual(namesOf(items().filter(onSale)).slice(0, 25));
  });
});
