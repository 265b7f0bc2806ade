import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { categories, items, offers } from "@/db/schema";
import { itemsFound, itemsOfPage, orderOf } from "@/lib/catalogue/filter/queries";
import { itemName } from "@/lib/catalogue/names/queries";
import { listSoldCategories } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { among } from "@/lib/list/search";
import type { OfferToPick } from "@/lib/sellable/rules";

type Wanted = { q: string; category: string | null; page?: Cursor; locale: string };

/** What the provider itself may sell to its direct customers: offers on sale, of items on sale, in the tenant's currency, at list price. */
export const soldDirectly = ({ tenantId, currency }: Actor): SQL | undefined =>
  and(
    eq(offers.tenantId, tenantId),
    eq(offers.state, "active"),
    eq(offers.currency, currency),
    or(isNotNull(offers.oneTime), isNotNull(offers.recurring)),
    eq(items.tenantId, tenantId),
    eq(items.state, "active"),
  );

/** One page of the items on sale, by name, with every offer of theirs that the provider may sell directly. */
export async function listDirect(scope: Scope, wanted: Wanted): Promise<Page<OfferToPick>> {
  const filter = {
    ...wanted,
    category: wanted.category ?? undefined,
    state: "active" as const,
    kind: undefined,
    sort: undefined,
  };
  const { keys, keyOf } = orderOf(filter, wanted.page);
  const ofPage = wanted.q
    ? await among(scope, items.id, await itemsFound(scope, filter, wanted.page))
    : await itemsOfPage(scope, filter, wanted.page, PAGE_SIZE + 1);
  const found = await scope.tx
    .select({ id: items.id, sortName: items.name, sku: items.sku, updatedAt: items.updatedAt })
    .from(items)
    .where(and(eq(items.tenantId, scope.actor.tenantId), ofPage))
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  const page = pageOf(found, wanted.page, keyOf);
  const ids = page.rows.map(({ id }) => id);
  const sold = ids.length ? await direct(scope, wanted.locale, inArray(offers.itemId, ids)) : [];
  const byItem = Map.groupBy(sold, ({ itemId }) => itemId);
  return { ...page, rows: ids.flatMap((id) => byItem.get(id) ?? []) };
}

/** Those of the given offers that the provider may sell directly, as listDirect gives them. */
export const findDirectOffers = async (
  scope: Scope,
  { offerIds, locale }: { offerIds: string[]; locale: string },
): Promise<OfferToPick[]> => (offerIds.length ? direct(scope, locale, inArray(offers.id, offerIds)) : []);

/** The categories that hold an item on sale, themselves or further down. */
export function listDirectCategories({ actor, tx }: Scope, locale: string) {
  const { tenantId } = actor;
  const inOne = tx
    .select({ one: sql`1` })
    .from(items)
    .where(and(eq(items.tenantId, tenantId), eq(items.state, "active"), eq(items.categoryId, categories.id)));
  return listSoldCategories(tx, tenantId, locale, inOne);
}

const direct = ({ actor, tx }: Scope, locale: string, narrowed: SQL | undefined) =>
  tx
    .select({
      offerId: offers.id,
      itemId: items.id,
      sku: items.sku,
      name: itemName(locale),
      manufacturer: items.manufacturer,
      kind: offers.kind,
      currency: offers.currency,
      period: offers.period,
      termMonths: offers.termMonths,
      noticeDays: offers.noticeDays,
      renewal: offers.renewal,
      retail: { oneTime: offers.oneTime, recurring: offers.recurring },
    })
    .from(offers)
    .innerJoin(items, eq(items.id, offers.itemId))
    .where(and(soldDirectly(actor), narrowed))
    .orderBy(asc(offers.position), asc(offers.id));
