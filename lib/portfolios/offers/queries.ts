import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { items, offers, portfolioEntries } from "@/db/schema";
import { itemsFound } from "@/lib/catalogue/filter/queries";
import { itemName } from "@/lib/catalogue/names/queries";
import { itemKinds } from "@/lib/catalogue/rules";
import { findIdsBelow, listCategories } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { type Keys, keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { pageWithin, type Range } from "@/lib/list/ranges";
import { idsOf } from "@/lib/list/search";
import { getPortfolio, type Portfolio } from "@/lib/portfolios/queries";
import type { OfferList, OfferNarrowing } from "@/lib/portfolios/schema";

/** So many offers come into a draft in one step; a search finds at most 10,000. */
export const MOST_AT_ONCE = 20_000;
const MOST_FOUND = 10_000;

type Into = { currency: string; versionId: string };
type Wanted = Pick<OfferNarrowing, "kind" | "show">;

/**
 * The offers that could stand in a version of a portfolio: in its currency, with a price, still sold or not sold yet,
 * of an item that is a draft or on sale; narrowed by search, categories, kind, and "not in it yet".
 */
export const offersMatching = (scope: Scope, into: Into, wanted: Wanted, candidates: Candidates) =>
  and(
    offered(scope.actor.tenantId, into.currency),
    wanted.kind && eq(offers.kind, wanted.kind),
    wanted.show === "all" ? undefined : missingFrom(scope, into),
    itemMatching(candidates),
  );

/** Not an anti-join: right after many offers came in, its plan rests on statistics that know nothing of them. */
const missingFrom = ({ actor }: Scope, { versionId }: Into) => sql`${offers.id} not in (
  select e.offer_id from ${portfolioEntries} e
  where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = ${versionId}::uuid)`;

/** As missingFrom, asked offer by offer: for where few of many are read. */
const notYetIn = ({ actor }: Scope, { versionId }: Into) => sql`(
  select e.id from ${portfolioEntries} e
  where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = ${versionId}::uuid
    and e.offer_id = ${offers.id} limit 1) is null`;

const itemMatching = ({ found, below }: Candidates) =>
  and(
    inArray(items.state, offeredStates),
    below && sql`${items.categoryId} = any(${sql.param(below)}::uuid[])`,
    found && sql`${items.id} = any(${sql.param(found.ids)}::uuid[])`,
  );

const offeredStates = ["draft", "active"] as const;

const offered = (tenantId: string, currency: string) =>
  and(
    eq(offers.tenantId, tenantId),
    eq(offers.currency, currency),
    eq(offers.state, "active"),
    or(isNotNull(offers.oneTime), isNotNull(offers.recurring)),
  );

/** What an offer must be to stand in a portfolio of this currency. */
export const eligible = (tenantId: string, currency: string) =>
  and(offered(tenantId, currency), inArray(items.state, offeredStates));

/** One page of the offers that may be added, by name; their number and that of those not in it yet (counted to MOST_AT_ONCE + 1); the categories to choose from. */
export async function listOffers(scope: Scope, wanted: OfferList & { locale?: string }) {
  const { actor, tx } = scope;
  const portfolio = await getPortfolio(scope, wanted);
  const into = intoDraft(scope, portfolio);
  const candidates = await findCandidates(scope, wanted);
  const matching = offersMatching(scope, into, wanted, candidates);
  const count = await countOffers(scope, matching);
  const { page: cursor } = wanted;
  const keys = keyset(items.name, offers.id, cursor);
  const found = await tx
    .select({
      id: offers.id,
      itemId: items.id,
      name: itemName(wanted.locale),
      sortName: items.name,
      sku: items.sku,
      itemState: items.state,
      kind: offers.kind,
      period: offers.period,
      termMonths: offers.termMonths,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
      entryId: portfolioEntries.id,
    })
    .from(items)
    .innerJoin(offers, ofItem)
    .leftJoin(
      portfolioEntries,
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        eq(portfolioEntries.versionId, into.versionId),
        eq(portfolioEntries.offerId, offers.id),
      ),
    )
    .where(and(eq(items.tenantId, actor.tenantId), offersOfPage(scope, into, wanted, candidates, keys)))
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  return {
    portfolio,
    page: pageOf(found, cursor, ({ sortName, id }) => ({ value: sortName, id })),
    count,
    missing:
      wanted.show === "all"
        ? await countOffers(scope, offersMatching(scope, into, { ...wanted, show: undefined }, candidates))
        : count,
    tooWide: candidates.found?.more ?? false,
    categories: await listCategories(scope),
  };
}

/** What the draft of a portfolio takes: what is live where there is none yet, which it then begins with. */
const intoDraft = ({ actor }: Scope, { currency, draftId, liveVersionId }: Portfolio): Into => ({
  currency,
  versionId: draftId ?? liveVersionId ?? actor.tenantId,
});

export type OfferPage = Awaited<ReturnType<typeof listOffers>>;
export type OfferRow = OfferPage["page"]["rows"][number];

export const ofItem = and(eq(offers.tenantId, items.tenantId), eq(offers.itemId, items.id));

/** Two conditions: of some of the offers, the first by name among them, and of all of them. */
export type MatchedOffers = { first: SQL | undefined; all: SQL | undefined };

/** Of the offers that come in where all that match do (entries/commands.ts). */
export async function addedOffers(
  scope: Scope,
  portfolio: Portfolio,
  narrowing: OfferNarrowing,
): Promise<MatchedOffers> {
  const wanted = { ...narrowing, show: undefined, page: undefined };
  const into = intoDraft(scope, portfolio);
  const candidates = await findCandidates(scope, wanted);
  return {
    first: offersOfPage(scope, into, wanted, candidates, keyset(items.name, offers.id, undefined)),
    all: offersMatching(scope, into, wanted, candidates),
  };
}

/** Where offers are looked for: in the items a search found (at most 10,000, and whether there are more), in categories. */
export type Candidates = { found?: { ids: string[]; more: boolean }; below?: string[] };

/** What search and category leave to look through. */
export async function findCandidates(
  scope: Scope,
  { q, category }: Pick<OfferNarrowing, "q" | "category">,
): Promise<Candidates> {
  const below = await findIdsBelow(scope, category);
  if (!q) return { below };
  const narrowing = { q, category: category ?? undefined, state: undefined, kind: undefined };
  const hits = await itemsFound(scope, narrowing, undefined, MOST_FOUND + 1);
  const ids = await idsOf(scope.tx, hits);
  return { found: { ids: ids.slice(0, MOST_FOUND), more: ids.length > MOST_FOUND }, below };
}

/** True of the offers of one page, read from the index of state, kind and category except where they are searched for. */
function offersOfPage(
  scope: Scope,
  into: Into,
  wanted: Omit<OfferList, "portfolio">,
  candidates: Candidates,
  keys: Keys,
): SQL | undefined {
  const { actor, tx } = scope;
  const { found, below } = candidates;
  const onPage = nearName(wanted.page);
  if (found) return and(offersMatching(scope, into, wanted, candidates), keys.where, onPage);
  const states: Range[] = [
    { column: items.state, type: "text", values: offeredStates },
    { column: items.kind, type: "text", values: itemKinds },
  ];
  return pageWithin(offers.id, {
    ranges: below ? [{ column: items.categoryId, type: "uuid", values: below }, ...states] : states,
    keys,
    base: and(
      eq(items.tenantId, actor.tenantId),
      offered(actor.tenantId, into.currency),
      wanted.kind && eq(offers.kind, wanted.kind),
      wanted.show === "all" ? undefined : notYetIn(scope, into),
      onPage,
    ),
    limit: PAGE_SIZE + 1,
    read: (where) =>
      tx
        .select({ id: offers.id, sort: sql`${items.name}`.as("sort") })
        .from(items)
        .innerJoin(offers, ofItem)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(PAGE_SIZE + 1),
  });
}

/** How many offers a condition lets through, counted to MOST_AT_ONCE + 1. */
export async function countOffers({ actor, tx }: Scope, matching: SQL | undefined): Promise<number> {
  const some = tx
    .select({ one: sql`1` })
    .from(items)
    .innerJoin(offers, ofItem)
    .where(and(eq(items.tenantId, actor.tenantId), matching))
    .limit(MOST_AT_ONCE + 1);
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${some}) as counted`,
  );
  return rows[0]?.count ?? 0;
}

/** Lets a deep page start at its name in the index; the pair (name, offer) alone spans two tables. */
const nearName = (cursor: OfferList["page"]) =>
  cursor && sql`${items.name} ${sql.raw(cursor.side === "after" ? ">=" : "<=")} ${cursor.value}`;
