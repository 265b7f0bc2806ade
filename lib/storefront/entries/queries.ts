import { and, eq, type SQL, sql } from "drizzle-orm";
import { portfolioEntries } from "@/db/schema";
import type { PublicPlace, PublicScope } from "@/lib/door/scope";
import { type Keys, PAGE_SIZE } from "@/lib/list/page";
import { merged } from "@/lib/list/ranges";
import { foundEntries } from "@/lib/sellable/search";
import type { Narrowed } from "@/lib/shop/rules";

/** A search finds entries, of which a page shows one per item; these many fill a page in most portfolios. */
const ENTRIES_SEARCHED = 4 * (PAGE_SIZE + 1);
const ENTRIES_MERGED = 2 * (PAGE_SIZE + 1);

/** The entries of the reseller's live version that are on sale. */
export const onSaleHere = ({ tenantId, versionId }: PublicPlace) =>
  and(
    eq(portfolioEntries.tenantId, tenantId),
    eq(portfolioEntries.versionId, versionId ?? tenantId),
    sql`${portfolioEntries.onSale}`,
  );

/**
 * The entries from which a page is made: those that hold every word, or the first of a category with others below it;
 * undefined where one range of the index is the whole list.
 */
export async function findEntries({ place, tx }: PublicScope, { q, below, page }: Narrowed, keys: Keys) {
  if (!q && (below?.length ?? 0) < 2) return;
  const most = q ? ENTRIES_SEARCHED : ENTRIES_MERGED;
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from ${q ? foundEntries({ q, below, page }, most) : firstOf({ place, tx }, below ?? [], keys)} as found`,
  );
  return { ids: rows.map(({ id }) => id), more: rows.length === most };
}

function firstOf({ place, tx }: PublicScope, below: string[], keys: Keys): SQL {
  const { categoryId, sortName, id } = portfolioEntries;
  return merged({
    ranges: [{ column: categoryId, type: "uuid", values: below }],
    keys,
    base: onSaleHere(place),
    limit: ENTRIES_MERGED,
    read: (where) =>
      tx
        .select({ id, sort: sql`${sortName}`.as("sort") })
        .from(portfolioEntries)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(ENTRIES_MERGED),
  });
}
