import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { categories, items, offers, portfolioEntries, resellerPrices } from "@/db/schema";
import { together } from "@/lib/base/together";
import { itemName } from "@/lib/catalogue/names/queries";
import { firstPicture } from "@/lib/catalogue/pictures/queries";
import { findIdsBelow, listSoldCategories } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { can, type Scope } from "@/lib/door/scope";
import { told, toldIf } from "@/lib/door/told";
import { type Cursor, type Keys, keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { pageWithin } from "@/lib/list/ranges";
import type { Most } from "@/lib/list/search";
import { among } from "@/lib/list/search";
import { internalOf, lapsedOf, ofItsParts, retailOf, type SellableOffer, type Viewer } from "./rules";
import { foundEntries } from "./search";

/** Where the count of a list stops: a search is counted less far, since it cannot count from an index alone. */
export const countBoundOf = (q?: string): number => (q ? 100 : 1000);

/** Search words, a category's id, a page, and the language of names. */
type Wanted = { q?: string; category?: string | null; page?: Cursor; locale: string };

/**
 * One page of what the actor's company may sell now (domain.md §1), by name: one row per offer of its live portfolio
 * version whose item and offer are on sale. Only with margin:read do rows carry `internal` (transfer price, margin, range,
 * commission); for everybody else those columns are not even read.
 */
export async function listSellable(scope: Scope, wanted: Wanted): Promise<Page<SellableOffer>> {
  const keys = keyset(portfolioEntries.sortName, portfolioEntries.id, wanted.page);
  const narrowed = wanted.q
    ? await among(scope, portfolioEntries.id, await searched(scope, wanted))
    : await entriesOfPage(scope, wanted, keys);
  const found = await sellable(scope, wanted.locale, narrowed)
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  const page = pageOf(found, wanted.page, (row) => ({ value: row.sortName, id: row.entryId }));
  return { ...page, rows: page.rows.map(toOffer) };
}

/** The next live entries of a category and those below it by name, as a condition; a page and one more by default. */
export async function entriesOfPage(
  scope: Scope,
  { category }: Wanted,
  keys: Keys,
  limit = PAGE_SIZE + 1,
): Promise<SQL | undefined> {
  const below = await findIdsBelow(scope, category);
  return pageWithin(portfolioEntries.id, {
    ranges: below ? [{ column: portfolioEntries.categoryId, type: "uuid", values: below }] : [],
    keys,
    base: ofLiveVersion(scope.actor),
    limit,
    read: (where) =>
      scope.tx
        .select({ id: portfolioEntries.id, sort: sql`${portfolioEntries.sortName}`.as("sort") })
        .from(portfolioEntries)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(limit),
  });
}

/** Those of the given offers that the actor's company may sell now, as listSellable gives them; what is missing may not be sold. */
export async function findSellableOffers(
  scope: Scope,
  { offerIds, locale }: { offerIds: string[]; locale: string },
): Promise<SellableOffer[]> {
  if (!offerIds.length) return [];
  return (await sellable(scope, locale, inArray(portfolioEntries.offerId, offerIds))).map(toOffer);
}

/** The categories that hold anything sellable, themselves or further down. */
export function listSellableCategories({ actor, tx }: Scope, locale: string) {
  const inOne = tx
    .select({ one: sql`1` })
    .from(portfolioEntries)
    .where(and(ofLiveVersion(actor), eq(portfolioEntries.categoryId, categories.id)));
  return listSoldCategories(tx, actor.tenantId, locale, inOne);
}

/** How long a list is (counted to countBoundOf + 1), and the categories that hold anything sellable, themselves or further down. */
export async function sellableOverview(scope: Scope, wanted: Wanted) {
  const { actor, tx } = scope;
  const most = countBoundOf(wanted.q) + 1;
  const below = await findIdsBelow(scope, wanted.category);
  const counted = wanted.q
    ? sql`from ${await searched(scope, { ...wanted, page: undefined }, { counted: most })}`
    : sql`from ${portfolioEntries} where ${and(ofLiveVersion(actor), below && inArray(portfolioEntries.categoryId, below))}`;
  const count = tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 ${counted} limit ${most}) as counted`,
  );
  const [{ rows }, sold] = await together([count, listSellableCategories(scope, wanted.locale)]);
  return { count: rows[0]?.count ?? 0, categories: sold };
}

/** What a viewer is shown; in customer mode nothing internal, whatever the person may see otherwise. */
export const viewerOf = (actor: Actor): Viewer => ({
  seesInternal: can(actor, "margin:read"),
  agency: actor.resellerModel === "agency",
  asCustomer: actor.customerMode === true,
});

const ofLiveVersion = ({ tenantId, versionId }: Actor) =>
  and(
    eq(portfolioEntries.tenantId, tenantId),
    eq(portfolioEntries.versionId, versionId ?? tenantId),
    sql`${portfolioEntries.onSale}`,
  );

/** Entries by name that hold the words, of a category or one below it: the next ones of the page, as a source of ids. */
export async function searched(
  scope: Scope,
  { q = "", category, page }: Omit<Wanted, "locale">,
  most?: Most,
): Promise<SQL> {
  return foundEntries({ q, page, below: await findIdsBelow(scope, category) }, most);
}

/** Says alone what is sellable for a reseller, and which of its columns the actor may see. */
export function sellable({ actor, tx }: Scope, locale: string, narrowed: SQL | undefined) {
  const internal = toldIf(can(actor, "margin:read"));
  const entry = portfolioEntries;
  return tx
    .select({
      entryId: entry.id,
      sortName: entry.sortName,
      offerId: offers.id,
      itemId: items.id,
      sku: items.sku,
      name: itemName(locale),
      manufacturer: items.manufacturer,
      picture: firstPicture(actor.tenantId),
      itemKind: items.kind,
      kind: offers.kind,
      currency: offers.currency,
      period: offers.period,
      termMonths: offers.termMonths,
      noticeDays: offers.noticeDays,
      renewal: offers.renewal,
      suggested: { oneTime: entry.suggestedOneTime, recurring: entry.suggestedRecurring },
      own: { oneTime: told(resellerPrices.oneTime), recurring: told(resellerPrices.recurring) },
      ownVersion: resellerPrices.version,
      seesInternal: sql<boolean>`${can(actor, "margin:read")}::boolean`,
      transfer: { oneTime: internal(entry.transferOneTime), recurring: internal(entry.transferRecurring) },
      floorBp: internal(entry.floorBp),
      ceilingBp: internal(entry.ceilingBp),
      commissionBp: internal(entry.commissionBp),
    })
    .from(entry)
    .innerJoin(
      offers,
      and(eq(offers.tenantId, entry.tenantId), eq(offers.id, entry.offerId), eq(offers.state, "active")),
    )
    .innerJoin(
      items,
      and(eq(items.tenantId, entry.tenantId), eq(items.id, entry.itemId), eq(items.state, "active")),
    )
    .leftJoin(
      resellerPrices,
      and(
        eq(resellerPrices.tenantId, entry.tenantId),
        eq(resellerPrices.resellerId, actor.resellerId ?? actor.tenantId),
        eq(resellerPrices.offerId, entry.offerId),
      ),
    )
    .where(and(ofLiveVersion(actor), narrowed));
}

type Found = Awaited<ReturnType<typeof sellable>>[number];

/** A row of sellable as pages and commands know it. */
export function toOffer(row: Found): SellableOffer {
  const { sortName, seesInternal, transfer, floorBp, ceilingBp, commissionBp, ownVersion, own, ...visible } =
    row;
  const retail = retailOf(own, row.suggested);
  const prices = { transfer, suggested: row.suggested, retail };
  return {
    ...visible,
    own: ofItsParts(own, row.suggested),
    lapsed: lapsedOf(own, row.suggested),
    ownVersion: ownVersion ?? 0,
    retail,
    ...(seesInternal && { internal: internalOf(prices, { floorBp, ceilingBp, commissionBp }) }),
  };
}
