import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { categories, items, offers, portfolioEntries } from "@/db/schema";
import { keyset, PAGE_SIZE, pageOf, searchWords } from "@/lib/page";
import type { Scope } from "@/lib/scope";
import { getPortfolio } from "../queries";
import type { OfferList, OfferNarrowing } from "../schema";

/** So many offers come into a draft in one step; a search finds at most 10,000. */
export const MOST_AT_ONCE = 20_000;
const MOST_FOUND = 10_000;

/**
 * The offers that could stand in a version of a portfolio: in its currency, with a price, still sold or not sold yet,
 * of an item that is a draft or on sale; narrowed by search, category (with those below it), kind, and "not in it yet".
 */
export function offersMatching(
  { actor }: Scope,
  into: { currency: string; versionId: string | null },
  { category, kind, show }: OfferNarrowing,
  found: FoundItems | undefined,
): SQL | undefined {
  // Not an anti-join: right after many offers came in, its plan rests on statistics that know nothing of them.
  const missing = sql`${offers.id} not in (select e.offer_id from ${portfolioEntries} e
    where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = ${into.versionId}::uuid)`;
  return and(
    eligible(actor.tenantId, into.currency),
    kind && eq(offers.kind, kind),
    category ? inArray(items.categoryId, sql`(${categoryTree(actor.tenantId, category)})`) : undefined,
    found && sql`${items.id} = any(${sql.param(found.ids)}::uuid[])`,
    show === "all" ? undefined : missing,
  );
}

/** What an offer must be to stand in a portfolio of this currency. */
export const eligible = (tenantId: string, currency: string) =>
  and(
    eq(offers.tenantId, tenantId),
    eq(offers.currency, currency),
    eq(offers.state, "active"),
    or(isNotNull(offers.oneTime), isNotNull(offers.recurring)),
    inArray(items.state, ["draft", "active"]),
  );

/** One page of the offers that may be added, by name; their number and that of those not in it yet (counted to MOST_AT_ONCE + 1); the categories to choose from. */
export async function listOffers(scope: Scope, wanted: OfferList) {
  const { actor, tx } = scope;
  const portfolio = await getPortfolio(scope, wanted);
  const versionId = portfolio.draftId ?? portfolio.liveVersionId;
  const into = { currency: portfolio.currency, versionId };
  const searched = await searchItems(scope, wanted.q);
  const matching = offersMatching(scope, into, wanted, searched);
  const count = await countMatching(scope, matching);
  const { page: cursor } = wanted;
  const { where, orderBy } = keyset(items.name, offers.id, cursor);
  const found = await tx
    .select({
      id: offers.id,
      itemId: items.id,
      name: items.name,
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
        sql`${portfolioEntries.versionId} = ${versionId}::uuid`,
        eq(portfolioEntries.offerId, offers.id),
      ),
    )
    .where(and(eq(items.tenantId, actor.tenantId), matching, where, nearName(cursor)))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return {
    portfolio,
    page: pageOf(found, cursor, ({ name, id }) => ({ value: name, id })),
    count,
    missing:
      wanted.show === "all"
        ? await countMatching(scope, offersMatching(scope, into, { ...wanted, show: undefined }, searched))
        : count,
    tooWide: searched?.more ?? false,
    categories: await listCategories(scope),
  };
}

export type OfferPage = Awaited<ReturnType<typeof listOffers>>;
export type OfferRow = OfferPage["page"]["rows"][number];

export const ofItem = and(eq(offers.tenantId, items.tenantId), eq(offers.itemId, items.id));

export type FoundItems = { ids: string[]; more: boolean };

/** The items a search finds, by name, at most 10,000, and whether there are more; undefined without a search. */
export async function searchItems({ tx }: Scope, q: string): Promise<FoundItems | undefined> {
  if (!q) return;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from kontor_search_items(${sql.param(searchWords(q))}::text[], null::text, null::uuid, null::text,
      null::uuid, ${MOST_FOUND + 1}::integer)`);
  const ids = rows.map(({ id }) => id);
  return { ids: ids.slice(0, MOST_FOUND), more: ids.length > MOST_FOUND };
}

async function countMatching({ actor, tx }: Scope, matching: SQL | undefined): Promise<number> {
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

/** The ids of a category and of all below it, as a query. */
export const categoryTree = (tenantId: string, root: string) => sql`
  with recursive below as (
    select c.id from ${categories} c where c.tenant_id = ${tenantId}::uuid and c.id = ${root}::uuid
    union
    select c.id from ${categories} c join below b on c.parent_id = b.id where c.tenant_id = ${tenantId}::uuid)
  select below.id from below`;

/** The categories to choose from, in their own order; at most 1,000. */
export const listCategories = ({ actor, tx }: Scope) =>
  tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      names: categories.names,
      slug: categories.slug,
    })
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .orderBy(asc(categories.position), asc(categories.id))
    .limit(1000);
