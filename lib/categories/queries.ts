import { and, asc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { categories } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import type { Scope, Tx } from "@/lib/door/scope";
import { idsBelow, MOST_CATEGORIES, pathTo, thatHold } from "./rules";

const inOrder = [asc(categories.position), asc(categories.id)];

const listed = {
  id: categories.id,
  parentId: categories.parentId,
  slug: categories.slug,
  names: categories.names,
};

/** The tenant's categories, siblings in their own order; at most 500. */
export const listCategories = ({ actor, tx }: Scope) =>
  tx
    .select(listed)
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .orderBy(...inOrder)
    .limit(MOST_CATEGORIES);

export type Category = Awaited<ReturnType<typeof listCategories>>[number];

const MOST_COUNTED = 1000;

/** How many items stand in a category itself, counted to 1,001; in plain words, since columns of a query on one table go unqualified. */
const itemsHeld = ({ actor }: Scope) => sql<number>`(select count(*)::int from (select 1 from items i
  where i.tenant_id = ${actor.tenantId}::uuid and i.category_id = categories.id
  limit ${MOST_COUNTED + 1}) as held)`;

/** The tenant's categories with their versions and how many items stand in each itself, counted to 1,001. */
export const listCountedCategories = (scope: Scope) =>
  scope.tx
    .select({ ...listed, version: categories.version, count: itemsHeld(scope) })
    .from(categories)
    .where(eq(categories.tenantId, scope.actor.tenantId))
    .orderBy(...inOrder)
    .limit(MOST_CATEGORIES);

export type CountedCategory = Awaited<ReturnType<typeof listCountedCategories>>[number];

/** A category with the tree it stands in and its timeline; throws NOT_FOUND. */
export async function getCategory(scope: Scope, { category: id }: { category: string }) {
  const [category] = await scope.tx
    .select({ ...listed, version: categories.version, count: itemsHeld(scope) })
    .from(categories)
    .where(and(eq(categories.tenantId, scope.actor.tenantId), eq(categories.id, id)));
  if (!category) throw notThere();
  return { category, tree: await listCategories(scope), timeline: await listTimeline(scope, "category", id) };
}

/** The ids of a category and of all below it: what a list narrowed by it holds. None where none is asked for. */
export async function findIdsBelow(
  { actor, tx }: { actor: { tenantId: string }; tx: Tx },
  category: string | null | undefined,
): Promise<string[] | undefined> {
  if (!category) return;
  const found = await tx
    .select({ id: categories.id, parentId: categories.parentId })
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .limit(MOST_CATEGORIES);
  return idsBelow(found, category);
}

/** A category as those see it who buy: named in their language. */
export type SoldCategory = { id: string; parentId: string | null; slug: string; name: string };

/**
 * The categories in which something is for sale, themselves or further down, siblings in their own order. `sold` selects
 * what is for sale in one category; the first row of it counts.
 */
export async function listSoldCategories(
  tx: Tx,
  tenantId: string,
  locale: string,
  sold: SQLWrapper,
): Promise<SoldCategory[]> {
  const found = await tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      name: categoryName(locale),
      // Looked up category by category: as a plain EXISTS it could become a join with everything for sale.
      holds: sql<boolean>`(select true from (${sold}) as sold limit 1) is not null`,
    })
    .from(categories)
    .where(eq(categories.tenantId, tenantId))
    .orderBy(...inOrder)
    .limit(MOST_CATEGORIES);
  return thatHold(found).map(({ holds, ...category }) => category);
}

/** A category and those above it, the top one first, as those see them who buy; empty where there is none. */
export async function listPath(
  tx: Tx,
  tenantId: string,
  locale: string,
  id: string | null,
): Promise<SoldCategory[]> {
  if (!id) return [];
  const found = await tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      name: categoryName(locale),
    })
    .from(categories)
    .where(eq(categories.tenantId, tenantId))
    .limit(MOST_CATEGORIES);
  return pathTo(found, id);
}

/** A category's name in a language, else in the one that it has, which is at least the tenant's. */
export const categoryName = (locale: string): SQL<string> =>
  sql<string>`coalesce(nullif(${categories.names} ->> ${locale}::text, ''),
    jsonb_path_query_first(${categories.names}, '$.* ? (@ != "")') #>> '{}', ${categories.slug})`;

/** Throws NOT_FOUND where the tenant has no such category. */
export async function requireCategory({ actor, tx }: Scope, id: string): Promise<void> {
  const found = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.tenantId, actor.tenantId), eq(categories.id, id)));
  if (!found.length) throw notThere();
}
