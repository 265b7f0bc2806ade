import { and, eq, type SQL, sql } from "drizzle-orm";
import { isFreeEntry, items, offerCosts, offers, portfolioEntries, portfolioVersions } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { searchWords } from "@/lib/base/words";
import { itemName } from "@/lib/catalogue/names/queries";
import { findIdsBelow, listCategories } from "@/lib/categories/queries";
import { can, type Scope } from "@/lib/door/scope";
import { type Keys, keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { pageWithin, type Range } from "@/lib/list/ranges";
import { nameDirection } from "@/lib/list/sort";
import { getPortfolio, MOST_COUNTED } from "@/lib/portfolios/queries";
import type { EntryList, EntryNarrowing, EntryPath } from "@/lib/portfolios/schema";

const e = portfolioEntries;

const columnsIn = (locale: string | undefined) => ({
  id: e.id,
  offerId: e.offerId,
  itemId: e.itemId,
  name: itemName(locale),
  sortName: e.sortName,
  sku: items.sku,
  itemState: items.state,
  offerState: offers.state,
  onSale: e.onSale,
  kind: offers.kind,
  period: offers.period,
  termMonths: offers.termMonths,
  listOneTime: offers.oneTime,
  listRecurring: offers.recurring,
  transferOneTime: e.transferOneTime,
  transferRecurring: e.transferRecurring,
  suggestedOneTime: e.suggestedOneTime,
  suggestedRecurring: e.suggestedRecurring,
  floorBp: e.floorBp,
  ceilingBp: e.ceilingBp,
  commissionBp: e.commissionBp,
  updatedAt: e.updatedAt,
});

type Viewer = { locale?: string };

const ofOffer = and(eq(offers.tenantId, e.tenantId), eq(offers.id, e.offerId));
const ofItem = and(eq(items.tenantId, e.tenantId), eq(items.id, e.itemId));

/** One page of a version's entries by name, their number (counted to 10,001), and the categories to narrow by. Throws NOT_FOUND. */
export async function listEntries(scope: Scope, wanted: EntryList & Viewer) {
  const { tx } = scope;
  const portfolio = await getPortfolio(scope, wanted);
  const of = wanted.of ?? (portfolio.draftId ? "draft" : "live");
  const versionId = of === "draft" ? portfolio.draftId : portfolio.liveVersionId;
  const keys = keyset(e.sortName, e.id, wanted.page, nameDirection(wanted.sort));
  const below = await findIdsBelow(scope, wanted.category);
  const narrowed = entriesMatching(scope, versionId, wanted, below);
  const found = await tx
    .select(columnsIn(wanted.locale))
    .from(e)
    .innerJoin(offers, ofOffer)
    .innerJoin(items, ofItem)
    .where(and(eq(e.tenantId, scope.actor.tenantId), entriesOfPage(scope, versionId, wanted, below, keys)))
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  const page = pageOf(found, wanted.page, ({ sortName, id }) => ({ value: sortName, id }));
  const count = await countEntries(scope, narrowed);
  return { portfolio, of, page, count, categories: await listCategories(scope) };
}

export type EntryPage = Awaited<ReturnType<typeof listEntries>>;
export type EntryRow = EntryPage["page"]["rows"][number];

/** The entries of one version, narrowed by search, by what stands out, and to categories. */
export const entriesMatching = (
  { actor }: Scope,
  versionId: string | null,
  { q, only }: EntryNarrowing,
  below: string[] | undefined,
): SQL | undefined =>
  and(
    eq(e.tenantId, actor.tenantId),
    eq(e.versionId, versionId ?? actor.tenantId),
    q ? sql`${e.search} like all (${sql.param(searchWords(q))}::text[])` : undefined,
    only && narrowings[only],
    below && sql`${e.categoryId} = any(${sql.param(below)}::uuid[])`,
  );

/** True of the entries of one page, read from the index that begins with what they are narrowed by. */
function entriesOfPage(
  scope: Scope,
  versionId: string | null,
  { q, only }: EntryNarrowing,
  below: string[] | undefined,
  keys: Keys,
): SQL | undefined {
  const sale: Range[] = [
    { column: e.onSale, type: "boolean", values: only === "off" ? ["false"] : ["true", "false"] },
  ];
  const ofCategory: Range[] = below ? [{ column: e.categoryId, type: "uuid", values: below }] : [];
  return pageWithin(e.id, {
    ranges: below || only === "off" ? [...ofCategory, ...sale] : [],
    keys,
    base: entriesMatching(scope, versionId, { q, only: only === "off" ? undefined : only }, undefined),
    limit: PAGE_SIZE + 1,
    read: (where) =>
      scope.tx
        .select({ id: e.id, sort: sql`${e.sortName}`.as("sort") })
        .from(e)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(PAGE_SIZE + 1),
  });
}

const narrowings: Record<NonNullable<EntryList["only"]>, SQL> = {
  above: sql`(${e.transferOneTime} > ${e.suggestedOneTime} or ${e.transferRecurring} > ${e.suggestedRecurring})`,
  free: sql.raw(isFreeEntry("portfolio_entries")),
  off: sql`not ${e.onSale}`,
};

/** How many entries a condition lets through, counted to 10,001. */
export async function countEntries({ tx }: Scope, narrowed: SQL | undefined): Promise<number> {
  const some = tx
    .select({ id: e.id })
    .from(e)
    .where(narrowed)
    .limit(MOST_COUNTED + 1);
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${some}) as counted`,
  );
  return rows[0]?.count ?? 0;
}

/** One entry as the next version will have it: of the draft, or of the live version where there is no draft. Throws NOT_FOUND. */
export async function getEntry(scope: Scope, path: EntryPath & Viewer) {
  const { actor, tx } = scope;
  const portfolio = await getPortfolio(scope, path);
  const [entry] = await tx
    .select({
      ...columnsIn(path.locale),
      versionNumber: portfolioVersions.number,
      versionState: portfolioVersions.state,
    })
    .from(e)
    .innerJoin(offers, ofOffer)
    .innerJoin(items, ofItem)
    .innerJoin(
      portfolioVersions,
      and(eq(portfolioVersions.tenantId, e.tenantId), eq(portfolioVersions.id, e.versionId)),
    )
    .where(
      and(
        eq(e.tenantId, actor.tenantId),
        eq(e.versionId, portfolio.draftId ?? portfolio.liveVersionId ?? actor.tenantId),
        eq(e.offerId, path.offer),
      ),
    );
  if (!entry) throw notThere();
  return { portfolio, entry, cost: can(actor, "cost:read") ? await findCost(scope, path.offer) : undefined };
}

export type EntryRecord = Awaited<ReturnType<typeof getEntry>>;

async function findCost({ actor, tx }: Scope, offerId: string) {
  const [cost] = await tx
    .select({ oneTime: offerCosts.oneTime, recurring: offerCosts.recurring })
    .from(offerCosts)
    .where(and(eq(offerCosts.tenantId, actor.tenantId), eq(offerCosts.offerId, offerId)));
  return cost;
}
