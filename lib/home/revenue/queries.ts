import { and, type SQL, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import { timeZone } from "@/lib/i18n/locale";
import type { Scope } from "@/lib/scope";
import { monthsUntil } from "./rules";

export type Month = { month: string; orders: number; oneTime: number; monthly: number };
export type Revenue = { currency: string; months: Month[] };

const sold = sql`${orders.state} in ('confirmed', 'in delivery', 'completed')`;

/**
 * Orders placed in each of the last twelve months, and the revenue of those that were confirmed (one-time; per month), in
 * minor units; the tenant's currency first. Reads twelve months of one index, however old the tenant is.
 */
export async function getRevenue({ actor, tx }: Scope, mine: SQL | undefined): Promise<Revenue[]> {
  const months = monthsUntil(new Date(), timeZone());
  const since = sql`(${`${months[0]}-01`}::timestamp at time zone ${timeZone()})`;
  const found = await tx
    .select({
      month: sql<string>`to_char(${orders.placedAt} at time zone ${timeZone()}, 'YYYY-MM')`,
      currency: orders.currency,
      orders: sql`count(*)`.mapWith(Number),
      oneTime: sql`coalesce(sum(${orders.oneTimeTotal}) filter (where ${sold}), 0)`.mapWith(Number),
      monthly: sql`coalesce(sum(${orders.monthlyTotal}) filter (where ${sold}), 0)`.mapWith(Number),
    })
    .from(orders)
    .where(and(mine, sql`${orders.placedAt} >= ${since}`))
    .groupBy(sql`1`, orders.currency);
  const others = found.map(({ currency }) => currency).filter((currency) => currency !== actor.currency);
  return [actor.currency, ...new Set(others.sort())].map((currency) => ({
    currency,
    months: months.map((month) => {
      const row = found.find((each) => each.month === month && each.currency === currency);
      const { orders = 0, oneTime = 0, monthly = 0 } = row ?? {};
      return { month, orders, oneTime, monthly };
    }),
  }));
}
