import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import {
  categories,
  items,
  offerCosts,
  offers,
  portfolioEntries,
  portfolios,
  portfolioVersions,
} from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { listCategories } from "@/lib/categories/queries";
import { pathTo } from "@/lib/categories/rules";
import { can, type Scope } from "@/lib/door/scope";
import { listPictures } from "./pictures/queries";
import { inCategory, itemColumns, priceColumns } from "./queries";

/** An item's page shows so many entries of portfolios, and says that there are more. */
export const MOST_ENTRIES = 40;

/** An item with the way to its category, its offers, its pictures, what portfolios ask for it and its timeline; throws NOT_FOUND. */
export async function getItem(scope: Scope, id: string) {
  const [item, categories, offers, pictures, entries, timeline] = await together([
    getFacts(scope, id),
    listCategories(scope),
    listOffers(scope, id),
    listPictures(scope, id),
    listEntries(scope, id),
    listTimeline(scope, "item", id),
  ]);
  const path = item.categoryId ? pathTo(categories, item.categoryId) : [];
  return { item, path, offers, pictures, entries, timeline };
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
      ...itemColumns,
      stockKept: items.stockKept,
      leadDays: items.leadDays,
      toOrder: items.toOrder,
      texts: items.texts,
      version: items.version,
      stateChangedAt: items.stateChangedAt,
      createdAt: items.createdAt,
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
      needsYes: offers.needsYes,
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

/** What the live, scheduled and draft versions of portfolios ask for the offers of an item; at most MOST_ENTRIES and one, so that "more" can be told. */
async function listEntries({ actor, tx }: Scope, itemId: string) {
  if (!can(actor, "portfolio:read")) return;
  return tx
    .select({
      id: portfolioEntries.id,
      portfolioId: portfolios.id,
      name: portfolios.name,
      currency: portfolios.currency,
      number: portfolioVersions.number,
      state: portfolioVersions.state,
      offerId: portfolioEntries.offerId,
      transfer: {
        oneTime: portfolioEntries.transferOneTime,
        recurring: portfolioEntries.transferRecurring,
      },
      suggested: {
        oneTime: portfolioEntries.suggestedOneTime,
        recurring: portfolioEntries.suggestedRecurring,
      },
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
    .orderBy(asc(portfolios.name), desc(portfolioVersions.number), asc(portfolioEntries.id))
    .limit(MOST_ENTRIES + 1);
}

export type ItemEntry = NonNullable<ItemRecord["entries"]>[number];
