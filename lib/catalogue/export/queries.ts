import { and, asc, eq, inArray } from "drizzle-orm";
import { categories, items, offerCosts, offers } from "@/db/schema";
import { itemsFound, itemsOfPage, orderOf } from "@/lib/catalogue/filter/queries";
import { inCategory, itemColumns, priceColumns } from "@/lib/catalogue/queries";
import type { ItemFilter } from "@/lib/catalogue/schema";
import { can, type Scope } from "@/lib/door/scope";
import { type Cursor, cursorAfter } from "@/lib/list/page";
import { among } from "@/lib/list/search";

const BATCH = 500;

/** The next 500 items that match a filter, from after a key on, in its order, each with its offers; costs only for those who may read them. */
export async function nextItems(scope: Scope, filter: ItemFilter, after: Cursor | undefined) {
  const { actor, tx } = scope;
  const { keys, keyOf } = orderOf(filter, after);
  const found = await tx
    .select({ ...itemColumns, stockKept: items.stockKept, leadDays: items.leadDays, toOrder: items.toOrder })
    .from(items)
    .leftJoin(categories, inCategory)
    .where(
      and(
        eq(items.tenantId, actor.tenantId),
        filter.q
          ? await among(scope, items.id, await itemsFound(scope, filter, after, BATCH))
          : await itemsOfPage(scope, filter, after, BATCH),
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(BATCH);
  const sold = found.length
    ? await listOffers(
        scope,
        found.map(({ id }) => id),
      )
    : [];
  const byItem = Map.groupBy(sold, ({ itemId }) => itemId);
  const last = found.at(-1);
  return {
    rows: found.map((item) => ({ ...item, offers: byItem.get(item.id) ?? [] })),
    after: last && cursorAfter(keyOf({ ...last, sortName: last.name })),
  };
}

export type ExportedItem = Awaited<ReturnType<typeof nextItems>>["rows"][number];

const terms = {
  ...priceColumns,
  termMonths: offers.termMonths,
  noticeDays: offers.noticeDays,
  renewal: offers.renewal,
};
const order = [asc(offers.itemId), asc(offers.position), asc(offers.id)];

const ofItems = ({ actor }: Scope, itemIds: string[]) =>
  and(eq(offers.tenantId, actor.tenantId), inArray(offers.itemId, itemIds));

const listTerms = (scope: Scope, itemIds: string[]) =>
  scope.tx
    .select(terms)
    .from(offers)
    .where(ofItems(scope, itemIds))
    .orderBy(...order);

export type ExportedOffer = Awaited<ReturnType<typeof listTerms>>[number] & {
  cost?: { oneTime: number | null; recurring: number | null } | null;
};

async function listOffers(scope: Scope, itemIds: string[]): Promise<ExportedOffer[]> {
  if (!can(scope.actor, "cost:read")) return listTerms(scope, itemIds);
  return scope.tx
    .select({ ...terms, cost: { oneTime: offerCosts.oneTime, recurring: offerCosts.recurring } })
    .from(offers)
    .leftJoin(offerCosts, and(eq(offerCosts.tenantId, offers.tenantId), eq(offerCosts.offerId, offers.id)))
    .where(ofItems(scope, itemIds))
    .orderBy(...order);
}
