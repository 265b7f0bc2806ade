import { and, eq, not, type SQL, sql } from "drizzle-orm";
import { orders, runningMonths, subscriptionChanges } from "@/db/schema";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { timeZone, today } from "@/lib/i18n/locale";
import { startOfMonth } from "@/lib/list/days";
import { isBilled } from "@/lib/orders/queries";
import { monthsUntil } from "./rules";

/**
 * Of one month, in minor units: what was ordered once, and what runs every month at its end. `soFar` is the part of the days
 * that the present month has had, so that months compare.
 */
export type Month = {
  month: string;
  orders: number;
  oneTime: number;
  running: number;
  soFar: { orders: number; oneTime: number };
};
export type Revenue = { currency: string; months: Month[] };

/** Which orders, and changes of subscriptions, of the tenant count; nothing where all of them do. */
type Mine = { orders: SQL | undefined; changes: SQL | undefined };

/**
 * What the provider bills, month by month of the last twelve: once, for confirmed orders placed in the month, and every
 * month, for what runs at its end; the tenant's currency first. Reads twelve months of one index and the sums of
 * running months, however old the tenant is; of assigned customers what changed in their subscriptions.
 */
export async function getRevenue(scope: Scope, mine: Mine): Promise<Revenue[]> {
  const { actor } = scope;
  const months = monthsUntil(new Date(), timeZone());
  const [placed, changes] = await together([
    placedIn(scope, months[0] ?? "", mine.orders),
    mine.changes ? changesOf(scope, mine.changes) : allChanges(scope),
  ]);
  const others = [...placed, ...changes]
    .map(({ currency }) => currency)
    .filter((currency) => currency !== actor.currency);
  return [actor.currency, ...new Set(others.sort())].map((currency) => ({
    currency,
    months: months.map((month) => {
      const row = placed.find((each) => each.month === month && each.currency === currency);
      const running = changes
        .filter((each) => each.currency === currency && each.month <= month)
        .reduce((sum, each) => sum + each.change, 0);
      const { orders = 0, oneTime = 0, ordersSoFar = 0, oneTimeSoFar = 0 } = row ?? {};
      return { month, orders, oneTime, running, soFar: { orders: ordersSoFar, oneTime: oneTimeSoFar } };
    }),
  }));
}

function placedIn({ tx }: Scope, first: string, mine: SQL | undefined) {
  const soFar = sql`extract(day from ${orders.placedAt} at time zone ${timeZone()}) <= ${Number(today().slice(8))}::integer`;
  return tx
    .select({
      month: sql<string>`to_char(${orders.placedAt} at time zone ${timeZone()}, 'YYYY-MM')`,
      currency: orders.currency,
      orders: sql`count(*)`.mapWith(Number),
      oneTime: sql`coalesce(sum(${orders.billedOneTime}) filter (where ${isBilled}), 0)`.mapWith(Number),
      ordersSoFar: sql`count(*) filter (where ${soFar})`.mapWith(Number),
      oneTimeSoFar:
        sql`coalesce(sum(${orders.billedOneTime}) filter (where ${isBilled} and ${soFar}), 0)`.mapWith(
          Number,
        ),
    })
    .from(orders)
    .where(and(mine, sql`${orders.placedAt} >= ${startOfMonth(first)}`))
    .groupBy(sql`1`, orders.currency);
}

type Change = { month: string; currency: string; change: number };

/** Of the whole tenant: what is counted by month, and the changes of the last hours that are not yet. */
const allChanges = (scope: Scope): Promise<Change[]> =>
  scope.tx
    .select({
      month: sql<string>`${runningMonths.month}`,
      currency: runningMonths.currency,
      change: sql`${runningMonths.billedMonthly}::numeric`.mapWith(Number),
    })
    .from(runningMonths)
    .where(eq(runningMonths.tenantId, scope.actor.tenantId))
    .unionAll(changesOf(scope, not(subscriptionChanges.counted)));

/** As allChanges, from what changed in the subscriptions themselves. */
const changesOf = ({ actor, tx }: Scope, mine: SQL) =>
  tx
    .select({
      month: sql<string>`to_char(${subscriptionChanges.at} at time zone ${timeZone()}, 'YYYY-MM')`,
      currency: subscriptionChanges.currency,
      change: sql`sum(${subscriptionChanges.billedMonthly})`.mapWith(Number),
    })
    .from(subscriptionChanges)
    .where(and(eq(subscriptionChanges.tenantId, actor.tenantId), mine))
    .groupBy(sql`1`, subscriptionChanges.currency);
