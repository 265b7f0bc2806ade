import { portfolioEntries } from "@/db/schema";
import { BATCH } from "@/lib/csv/csv";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, cursorAfter, keyset } from "@/lib/list/page";
import { among } from "@/lib/list/search";
import { entriesOfPage, searched, sellable, toOffer } from "@/lib/sellable/queries";
import { shownToCustomer } from "@/lib/sellable/rules";
import type { SellableFilter } from "@/lib/sellable/schema";

export type FiledOffer = Awaited<ReturnType<typeof readSellable>>[number];

/**
 * The next offers of a price list, filtered and ordered exactly as the catalogue is, each with the key to go on from; in
 * customer mode nothing but what the customer pays, and transfer prices only for those who may see them.
 */
export async function readSellable(
  scope: Scope,
  { q, category }: Omit<SellableFilter, "page">,
  locale: string,
  after: Cursor | undefined,
) {
  const wanted = { q, category, locale, page: after };
  const keys = keyset(portfolioEntries.sortName, portfolioEntries.id, after);
  const narrowed = q
    ? await among(scope, portfolioEntries.id, await searched(scope, wanted, BATCH))
    : await entriesOfPage(scope, wanted, keys, BATCH);
  const found = await sellable(scope, locale, narrowed)
    .orderBy(...keys.orderBy)
    .limit(BATCH);
  return found.map((row) => {
    const offer = toOffer(row);
    return {
      offer: scope.actor.customerMode ? shownToCustomer(offer) : offer,
      key: cursorAfter({ value: row.sortName, id: row.entryId }),
    };
  });
}
