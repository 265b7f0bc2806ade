import { and, asc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { categories } from "@/db/schema";
import { notThere } from "../errors";
import type { Scope, Tx } from "../scope";
import { idsBelow, MOST_CATEGORIES, thatHold } from "./rules";

const inOrder = [asc(categories.position), asc(categories.id)];

/** The tenant's categories, siblings in their own order; at most 500. */
export const listCategories = ({ actor, tx }: Scope) =>
  tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      names: categories.names,
    })
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .orderBy(...inOrder)
    .limit(MOST_CATEGORIES);

export type Category = Awaited<ReturnType<typeof listCategories>>[number];

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

/** A category's name in a language, or its short name. */
export const categoryName = (locale: string): SQL<string> =>
  sql<string>`coalesce(${categories.names} ->> ${locale}::text, ${categories.slug})`;

/** Throws NOT_FOUND where the tenant has no such category. */
export async function requireCategory({ actor, tx }: Scope, id: string): Promise<void> {
  const found = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.tenantId, actor.tenantId), eq(categories.id, id)));
  if (!found.length) throw notThere();
}
