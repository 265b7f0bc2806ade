import { and, eq, type SQL, sql } from "drizzle-orm";
import { items } from "@/db/schema";
import { itemKinds, itemStates } from "@/lib/catalogue/rules";
import type { ItemFilter } from "@/lib/catalogue/schema";
import { foundItems } from "@/lib/catalogue/search";
import { findIdsBelow } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, keyset } from "@/lib/list/page";
import { inRanges, pageWithin, type Range } from "@/lib/list/ranges";
import type { Most } from "@/lib/list/search";
import { readSort } from "@/lib/list/sort";

export type ItemNarrowing = Pick<ItemFilter, "q" | "state" | "kind" | "category">;
type Sorted = { id: string; sortName: string; sku: string; updatedAt: Date };

const sorts = {
  name: { column: items.name, type: "text", direction: "asc", valueIn: (item: Sorted) => item.sortName },
  sku: { column: items.sku, type: "unique text", direction: "asc", valueIn: (item: Sorted) => item.sku },
  changed: {
    column: items.updatedAt,
    type: "timestamptz",
    direction: "desc",
    valueIn: (item: Sorted) => item.updatedAt,
  },
} as const;

/** The order a filter asks for: the keys of its page, and the key of a row. What is searched for comes by name. */
export function orderOf({ q, sort = "name" }: Pick<ItemFilter, "q" | "sort">, page: Cursor | undefined) {
  const { key, reversed } = readSort(q ? "name" : sort);
  const { column, type, direction, valueIn } = sorts[key];
  const turned = direction === "asc" ? "desc" : "asc";
  return {
    sort: column,
    keys: keyset(column, items.id, page, reversed ? turned : direction, type),
    keyOf: (item: Sorted) => ({ value: valueIn(item), id: item.id }),
  };
}

/** What a filter asks of the indexes: category with those below it, state and kind. */
async function rangesOf(scope: Scope, filter: Omit<ItemNarrowing, "q"> & Pick<ItemFilter, "sort">) {
  const { category, state, kind, sort = "name" } = filter;
  const below = await findIdsBelow(scope, category);
  if (!state && !kind && !below) return [];
  if (!state && !kind && below && readSort(sort).key === "name")
    return [{ column: items.categoryId, type: "uuid", values: below } as const];
  const ranges: Range[] = [
    { column: items.state, type: "text", values: state ? [state] : itemStates },
    { column: items.kind, type: "text", values: kind ? [kind] : itemKinds },
  ];
  return below ? [{ column: items.categoryId, type: "uuid", values: below } as const, ...ranges] : ranges;
}

/** True of the items of one page of a filter without words, read from the index of its order. */
export async function itemsOfPage(
  scope: Scope,
  filter: ItemFilter,
  page: Cursor | undefined,
  limit: number,
): Promise<SQL | undefined> {
  const { sort, keys } = orderOf(filter, page);
  return pageWithin(items.id, {
    ranges: await rangesOf(scope, filter),
    keys,
    base: eq(items.tenantId, scope.actor.tenantId),
    limit,
    read: (where) =>
      scope.tx
        .select({ id: items.id, sort: sql`${sort}`.as("sort") })
        .from(items)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(limit),
  });
}

/** True of all items that a filter without words matches. */
export const itemsMatching = async (scope: Scope, narrowing: Omit<ItemNarrowing, "q">) =>
  and(eq(items.tenantId, scope.actor.tenantId), inRanges(await rangesOf(scope, narrowing)));

/** What a filter with words matches, by name, from the key of a page on, as a source of ids. */
export async function itemsFound(
  scope: Scope,
  { q, state, kind, category }: ItemNarrowing,
  page?: Cursor,
  most?: Most,
): Promise<SQL> {
  return foundItems({ q, state, kind, below: await findIdsBelow(scope, category), page }, most);
}
