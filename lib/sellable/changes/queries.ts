import { and, eq, inArray, sql } from "drizzle-orm";
import { type EntryTerms, memberships, resellerPrices } from "@/db/schema";
import { DAY } from "@/lib/base/days";
import { can, type Scope } from "@/lib/door/scope";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { isWithin, priceParts, rangeOf } from "@/lib/pricing/rules";
import { hasPart, type OfferTerms } from "@/lib/sellable/rules";
import type { ChangeKind, ChangeList, ChangesSince } from "./schema";

/** Counts stop here and read "1,000+". */
export const CHANGES_BOUND = 1000;

/** The terms of an entry that a reader may see; the margin-blind see suggested prices alone. */
export type VisibleTerms = Partial<EntryTerms> & Pick<EntryTerms, "suggestedOneTime" | "suggestedRecurring">;

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

/** How much changed in what the actor's company may sell since the last visit; undefined on the first one. */
export async function countChangesSinceVisit(scope: Scope) {
  const since = await findLastVisit(scope);
  return since ? { since, ...(await countChanges(scope, since)) } : undefined;
}

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
): Promise<Page<ChangedOffer>> {
  const backward = cursor?.side === "before";
  const { rows } = await scope.tx.execute<Omit<ChangedOffer, "ownOutside" | "at"> & { at: string }>(sql`
    select offer_id as "offerId", item_id as "itemId", sku, sort_name as "sortName", name, kind, currency, period,
      term_months as "termMonths", notice_days as "noticeDays", renewal, change, before, after, at
    from kontor_portfolio_changes(${from.toISOString()}::timestamptz, ${isBlind(scope)}, ${locale}::text, ${only ?? null}::text,
      ${cursor?.value ?? null}::text, ${cursor?.id ?? null}::uuid, ${backward}::boolean, ${PAGE_SIZE + 1}::integer)`);
  const outside = await findOutside(scope, rows);
  const found = rows.map((row) => ({ ...row, at: new Date(row.at), ownOutside: outside.has(row.offerId) }));
  return pageOf(found, cursor, (row) => ({ value: row.sortName, id: row.offerId }));
}

const isBlind = ({ actor }: Scope) => sql`${!can(actor, "margin:read")}::boolean`;

/** Those offers whose own price lies outside of what is allowed now, or lapsed; only for those who see the range. */
async function findOutside(
  { actor, tx }: Scope,
  rows: Pick<ChangedOffer, "offerId" | "after">[],
): Promise<Set<string>> {
  const offerIds = rows.flatMap(({ offerId, after }) => (after ? [offerId] : []));
  if (!can(actor, "margin:read") || !offerIds.length) return new Set();
  const own = await tx
    .select({
      offerId: resellerPrices.offerId,
      oneTime: resellerPrices.oneTime,
      recurring: resellerPrices.recurring,
    })
    .from(resellerPrices)
    .where(
      and(
        eq(resellerPrices.tenantId, actor.tenantId),
        eq(resellerPrices.resellerId, actor.resellerId ?? actor.tenantId),
        inArray(resellerPrices.offerId, offerIds),
      ),
    );
  const after = new Map(rows.map((row) => [row.offerId, row.after]));
  const outside = own.filter((price) => {
    const now = after.get(price.offerId);
    const suggested = {
      oneTime: now?.suggestedOneTime ?? null,
      recurring: now?.suggestedRecurring ?? null,
    };
    return priceParts.some((part) => {
      const minor = price[part];
      const range = rangeOf(suggested[part], now?.floorBp ?? null, now?.ceilingBp ?? null);
      return minor !== null && !(hasPart({ suggested }, part) && isWithin(minor, range));
    });
  });
  return new Set(outside.map(({ offerId }) => offerId));
}
