import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import {
  auditEntries,
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
import { listCategories } from "@/lib/categories/queries";
import { pathTo } from "@/lib/categories/rules";
import { can, type Scope } from "@/lib/door/scope";
import { listPictures } from "./pictures/queries";
import { inCategory, itemColumns, priceColumns } from "./queries";
import { moves } from "./rules";

const MOST_PORTFOLIOS = 20;
const MOST_STEPS = 10;

/** An item with the way to its category, its offers, its pictures, the portfolios that hold it and its timeline; throws NOT_FOUND. */
export async function getItem(scope: Scope, id: string) {
  const item = await getFacts(scope, id);
  return {
    item,
    path: item.categoryId ? pathTo(await listCategories(scope), item.categoryId) : [],
    offers: await listOffers(scope, id),
    pictures: await listPictures(scope, id),
    portfolios: await listPortfolios(scope, id),
    states: await listStates(scope, id),
    timeline: await listTimeline(scope, "item", id),
  };
}

export type ItemRecord = Awaited<ReturnType<typeof getItem>>;

const stepActions = Object.values(moves).map(({ action }) => action);

/** The last steps in an item's life, newest first: into which state, when, and who took them (domain.md §4); at most 10. */
async function listStates({ actor, tx }: Scope, id: string) {
  const found = await tx
    .select({
      id: auditEntries.id,
      action: auditEntries.action,
      at: auditEntries.at,
      by: auditEntries.actorName,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, actor.tenantId),
        eq(auditEntries.recordKind, "item"),
        eq(auditEntries.recordId, id),
        inArray(auditEntries.action, stepActions),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(MOST_STEPS);
  return found.flatMap(({ action, ...step }) => {
    const move = Object.values(moves).find((each) => each.action === action);
    return move ? [{ ...step, state: move.to }] : [];
  });
}

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
