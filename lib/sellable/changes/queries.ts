import { and, eq, sql } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { DAY } from "@/lib/base/days";
import { together } from "@/lib/base/together";
import { can, type Scope } from "@/lib/door/scope";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { viewerOf } from "@/lib/sellable/queries";
import type { OfferTerms } from "@/lib/sellable/rules";
import type { ChangeKind, ChangeList, ChangesSince } from "./schema";
import { type Affected, affectedCustomers, ownPrices } from "./yours/queries";
import { isOutside, type VisibleTerms, type Yours, yoursAt } from "./yours/rules";

/** Counts stop here and read "1,000+". */
export const CHANGES_BOUND = 1000;

export type ChangedOffer = OfferTerms & {
  offerId: string;
  itemId: string;
  sku: string;
  sortName: string;
  name: string;
  change: ChangeKind;
  before: VisibleTerms | null;
  after: VisibleTerms | null;
  at: Date;
  /** What the company asks and is left, before and after; its own price where `own`. */
  yours: { before: Yours | null; after: Yours | null; own: boolean };
  affected: Affected | undefined;
  /** The company's own price of it is not allowed any more, or of a part that it has no more. */
  ownOutside: boolean;
};

export type ChangeCounts = Record<ChangeKind, number>;

/** When the actor's visit before this one ended; null on the first one. */
export async function findLastVisit({ actor, tx }: Scope): Promise<Date | null> {
  const [found] = await tx
    .select({ at: memberships.lastVisitAt })
    .from(memberships)
    .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.id, actor.membershipId)));
  return found?.at ?? null;
}

/** How much changed in what the actor's company may sell since the last visit, and the first of it by name; undefined on the first one. */
export async function newestChanges(scope: Scope, { locale, most }: { locale: string; most: number }) {
  const since = await findLastVisit(scope);
  if (!since) return;
  const counts = await countChanges(scope, since);
  const some = counts.added + counts.removed + counts.changed > 0;
  const all = { only: undefined, since: undefined, page: undefined, locale };
  return { since, counts, rows: some ? (await changesPage(scope, all, since, most)).rows : [] };
}

export type NewestChanges = NonNullable<Awaited<ReturnType<typeof newestChanges>>>;

/** How many offers came in, left, and changed since a moment, all of it counted to CHANGES_BOUND + 1. */
async function countChanges(scope: Scope, since: Date): Promise<ChangeCounts> {
  const { rows } = await scope.tx.execute<{ change: ChangeKind; count: number }>(sql`
    select c.change, least(count(*), ${CHANGES_BOUND + 1})::int as count
    from kontor_portfolio_changes(${since.toISOString()}::timestamptz, ${isBlind(scope)}, 'en', null, null, null, false, 20001) c
    group by c.change`);
  const counts = Object.fromEntries(rows.map(({ change, count }) => [change, count]));
  return { added: 0, removed: 0, changed: 0, ...counts };
}

/** One page of what changed since the last visit, or for some days, with counts. Tells transfer prices only with margin:read. */
export async function listChanges(scope: Scope, wanted: ChangeList & { locale: string }) {
  const visit = await findLastVisit(scope);
  const since = wanted.since ?? (visit ? "visit" : "month");
  const from = beginOf(since, visit);
  return {
    visit,
    since,
    from,
    counts: await countChanges(scope, from),
    page: await changesPage(scope, wanted, from),
  };
}

export type Changes = Awaited<ReturnType<typeof listChanges>>;

const beginOf = (since: ChangesSince, visit: Date | null): Date => {
  if (since === "visit" && visit) return visit;
  return new Date(Date.now() - (since === "week" ? 7 : 30) * DAY);
};

async function changesPage(
  scope: Scope,
  { only, page: cursor, locale }: ChangeList & { locale: string },
  from: Date,
  size = PAGE_SIZE,
): Promise<Page<ChangedOffer>> {
  const backward = cursor?.side === "before";
  const { rows } = await scope.tx.execute<FoundChange>(sql`
    select offer_id as "offerId", item_id as "itemId", sku, sort_name as "sortName", name, kind, currency, period,
      term_months as "termMonths", notice_days as "noticeDays", renewal, change, before, after, at
    from kontor_portfolio_changes(${from.toISOString()}::timestamptz, ${isBlind(scope)}, ${locale}::text, ${only ?? null}::text,
      ${cursor?.value ?? null}::text, ${cursor?.id ?? null}::uuid, ${backward}::boolean, ${size + 1}::integer)`);
  const page = pageOf(rows, cursor, (row) => ({ value: row.sortName, id: row.offerId }), size);
  return { ...page, rows: await withYours(scope, page.rows) };
}

type FoundChange = Omit<ChangedOffer, "yours" | "affected" | "ownOutside" | "at"> & { at: string };

/** What the changes are to the company: its prices and margins before and after, and its customers. */
async function withYours(scope: Scope, rows: FoundChange[]): Promise<ChangedOffer[]> {
  const viewer = viewerOf(scope.actor);
  const offerIds = rows.map(({ offerId }) => offerId);
  const [prices, affected] = await together([ownPrices(scope, offerIds), affectedCustomers(scope, offerIds)]);
  return rows.map((row) => {
    const own = prices.get(row.offerId) ?? null;
    const at = (terms: VisibleTerms | null) => terms && yoursAt(terms, own, viewer);
    return {
      ...row,
      at: new Date(row.at),
      yours: { before: at(row.before), after: at(row.after), own: own !== null },
      affected: affected.get(row.offerId),
      ownOutside: Boolean(viewer.seesInternal && own && row.after && isOutside(row.after, own)),
    };
  });
}

const isBlind = ({ actor }: Scope) => sql`${!can(actor, "margin:read")}::boolean`;
