import { and, asc, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import {
  categories,
  items,
  offerCosts,
  offers,
  portfolioEntries,
  portfolios,
  portfolioVersions,
} from "@/db/schema";
import { listTimeline } from "../audit-trail";
import { notThere } from "../errors";
import { keyset, PAGE_SIZE, type Page, pageOf, searchWords } from "../page";
import { can, type Scope } from "../scope";
import type { ItemFilter } from "./schema";

const COUNT_BOUND = 1000;
const MOST_CATEGORIES = 500;
const MOST_PORTFOLIOS = 20;

const listColumns = {
  id: items.id,
  sku: items.sku,
  name: items.name,
  manufacturer: items.manufacturer,
  kind: items.kind,
  state: items.state,
  categoryId: items.categoryId,
  categoryNames: categories.names,
  categorySlug: categories.slug,
};

const inCategory = and(eq(categories.tenantId, items.tenantId), eq(categories.id, items.categoryId));

/** One page of the catalogue by name, its offers' prices, the bounded count (up to 1,001) and the categories to filter by. */
export async function listItems(scope: Scope, filter: ItemFilter) {
  const page = filter.q ? await searchItems(scope, filter) : await browseItems(scope, filter);
  const ids = page.rows.map(({ id }) => id);
  return {
    ...page,
    offers: Map.groupBy(ids.length ? await listPrices(scope, ids) : [], ({ itemId }) => itemId),
    count: await countItems(scope, filter),
    categories: await listCategories(scope),
  };
}

export type ItemRow = Awaited<ReturnType<typeof listItems>>["rows"][number];

async function browseItems({ actor, tx }: Scope, filter: ItemFilter) {
  const { where, orderBy } = keyset(items.name, items.id, filter.page);
  const found = await tx
    .select(listColumns)
    .from(items)
    .leftJoin(categories, inCategory)
    .where(and(matching(actor.tenantId, filter), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, filter.page, keyOf);
}

/** A search reads forward only: its next page has a key, the way back is the first page and the browser's own. */
async function searchItems({ actor, tx }: Scope, filter: ItemFilter): Promise<Page<ItemListRow>> {
  const after = filter.page?.side === "after" ? filter.page : undefined;
  const { rows: hits } = await tx.execute<{ id: string }>(
    sql`select id from kontor_search_items(${sql.param(searchWords(filter.q))}::text[], ${filter.state ?? null}, ${filter.category ?? null}::uuid,
      ${after?.value ?? null}, ${after?.id ?? null}::uuid, ${PAGE_SIZE + 1})`,
  );
  if (!hits.length) return { rows: [] };
  const found = await tx
    .select(listColumns)
    .from(items)
    .leftJoin(categories, inCategory)
    .where(
      and(
        eq(items.tenantId, actor.tenantId),
        inArray(
          items.id,
          hits.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(items.name), asc(items.id));
  return { ...pageOf(found, after, keyOf), previous: undefined };
}

type ItemListRow = Awaited<ReturnType<typeof browseItems>>["rows"][number];

const keyOf = ({ name, id }: { name: string; id: string }) => ({ value: name, id });

const matching = (tenantId: string, { state, category }: ItemFilter) =>
  and(
    eq(items.tenantId, tenantId),
    state && eq(items.state, state),
    category && eq(items.categoryId, category),
  );

async function countItems({ actor, tx }: Scope, filter: ItemFilter): Promise<number> {
  if (filter.q) {
    const { rows } = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from kontor_search_items(${sql.param(searchWords(filter.q))}::text[],
        ${filter.state ?? null}, ${filter.category ?? null}::uuid, null, null, ${COUNT_BOUND + 1})`,
    );
    return rows[0]?.count ?? 0;
  }
  const bounded = tx
    .select({ id: items.id })
    .from(items)
    .where(matching(actor.tenantId, filter))
    .limit(COUNT_BOUND + 1)
    .as("bounded");
  const [found] = await tx.select({ count: count() }).from(bounded);
  return found?.count ?? 0;
}

const priceColumns = {
  id: offers.id,
  itemId: offers.itemId,
  kind: offers.kind,
  currency: offers.currency,
  oneTime: offers.oneTime,
  recurring: offers.recurring,
  period: offers.period,
  state: offers.state,
};

const listPrices = ({ actor, tx }: Scope, ids: string[]) =>
  tx
    .select(priceColumns)
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), inArray(offers.itemId, ids)))
    .orderBy(asc(offers.itemId), asc(offers.position));

export type OfferPrice = Awaited<ReturnType<typeof listPrices>>[number];

/** The tenant's categories in their own order, at most 500. */
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
    .orderBy(asc(categories.position), asc(categories.id))
    .limit(MOST_CATEGORIES);

export type Category = Awaited<ReturnType<typeof listCategories>>[number];

/** An item with its offers, the portfolios that hold it and its timeline; throws NOT_FOUND. */
export async function getItem(scope: Scope, id: string) {
  const item = await getFacts(scope, id);
  return {
    item,
    offers: await listOffers(scope, id),
    portfolios: await listPortfolios(scope, id),
    timeline: await listTimeline(scope, "item", id),
  };
}

export type ItemRecord = Awaited<ReturnType<typeof getItem>>;

/** What the item form needs: the item and its offers (none for a new one), and the categories to choose from; throws NOT_FOUND. */
export async function getItemForm(scope: Scope, id: string | undefined) {
  return {
    item: id === undefined ? undefined : await getFacts(scope, id),
    offers: id === undefined ? [] : await listOffers(scope, id),
    categories: await listCategories(scope),
  };
}

export type ItemFormData = Awaited<ReturnType<typeof getItemForm>>;

async function getFacts({ actor, tx }: Scope, id: string) {
  const [item] = await tx
    .select({
      ...listColumns,
      stockKept: items.stockKept,
      texts: items.texts,
      version: items.version,
      stateChangedAt: items.stateChangedAt,
      createdAt: items.createdAt,
      updatedAt: items.updatedAt,
    })
    .from(items)
    .leftJoin(categories, inCategory)
    .where(and(eq(items.tenantId, actor.tenantId), eq(items.id, id)));
  if (!item) throw notThere();
  return item;
}

/** The offers of one item in order; with what they cost the provider only for those who may read it (domain.md §3.6). */
async function listOffers(scope: Scope, itemId: string) {
  const { actor, tx } = scope;
  const found = await tx
    .select({
      ...priceColumns,
      termMonths: offers.termMonths,
      noticeDays: offers.noticeDays,
      renewal: offers.renewal,
    })
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), eq(offers.itemId, itemId)))
    .orderBy(asc(offers.position), asc(offers.id));
  const costs = can(actor, "cost:read") && found.length ? await listCosts(scope, found) : undefined;
  return found.map((offer) => ({ ...offer, cost: costs?.get(offer.id) }));
}

async function listCosts({ actor, tx }: Scope, of: { id: string }[]) {
  const found = await tx
    .select({
      offerId: offerCosts.offerId,
      oneTime: offerCosts.oneTime,
      recurring: offerCosts.recurring,
    })
    .from(offerCosts)
    .where(
      and(
        eq(offerCosts.tenantId, actor.tenantId),
        inArray(
          offerCosts.offerId,
          of.map(({ id }) => id),
        ),
      ),
    );
  return new Map(found.map(({ offerId, ...cost }) => [offerId, cost]));
}

/** The portfolios whose live, scheduled or draft version holds the item; at most 21, so that "more" can be told. */
async function listPortfolios({ actor, tx }: Scope, itemId: string) {
  if (!can(actor, "portfolio:read")) return;
  return tx
    .select({
      id: portfolios.id,
      name: portfolios.name,
      number: portfolioVersions.number,
      state: portfolioVersions.state,
      offers: count(),
    })
    .from(portfolioEntries)
    .innerJoin(
      portfolioVersions,
      and(
        eq(portfolioVersions.tenantId, portfolioEntries.tenantId),
        eq(portfolioVersions.id, portfolioEntries.versionId),
        ne(portfolioVersions.state, "superseded"),
      ),
    )
    .innerJoin(
      portfolios,
      and(
        eq(portfolios.tenantId, portfolioVersions.tenantId),
        eq(portfolios.id, portfolioVersions.portfolioId),
      ),
    )
    .where(and(eq(portfolioEntries.tenantId, actor.tenantId), eq(portfolioEntries.itemId, itemId)))
    .groupBy(portfolios.id, portfolios.name, portfolioVersions.number, portfolioVersions.state)
    .orderBy(asc(portfolios.name), desc(portfolioVersions.number))
    .limit(MOST_PORTFOLIOS + 1);
}
