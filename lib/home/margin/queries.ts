import { and, eq, notInArray, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import { ordersInReach } from "@/lib/orders/queries";
import type { Scope } from "@/lib/scope";

export type MonthsMargin = Awaited<ReturnType<typeof getMonthsMargin>>;

/** What one unit of a line leaves the reseller: retail less transfer, or the commission on the agency model. */
const perUnit = (part: "OneTime" | "Recurring") => {
  const [retail, transfer] = [orderLines[`retail${part}`], orderLines[`transfer${part}`]];
  return sql`case when ${orders.model} = 'agency'
    then round(coalesce(${retail}, 0) * coalesce(${orderLines.commissionBp}, 0) / 10000.0)
    else coalesce(${retail}, 0) - coalesce(${transfer}, ${retail}, 0) end`;
};

const months = sql`case ${orderLines.period} when 'year' then 12 when 'quarter' then 3 else 1 end`;

/**
 * What the orders that the reseller placed this calendar month leave it, once and per month, in minor units; rejected and
 * cancelled ones left out. For margin:read alone: it reads transfer prices.
 */
export async function getMonthsMargin(scope: Scope) {
  const { actor, tx } = scope;
  const zone = process.env.KONTOR_TIME_ZONE ?? "Europe/Berlin";
  const begin = sql`date_trunc('month', now() at time zone ${zone}::text) at time zone ${zone}::text`;
  const [found] = await tx
    .select({
      oneTime:
        sql<number>`coalesce(sum(${orderLines.quantity} * (${perUnit("OneTime")})), 0)::bigint`.mapWith(
          Number,
        ),
      monthly:
        sql<number>`coalesce(sum(round(${orderLines.quantity} * (${perUnit("Recurring")})::numeric / ${months})), 0)::bigint`.mapWith(
          Number,
        ),
      orders: sql<number>`count(distinct ${orders.id})::int`,
    })
    .from(orders)
    .innerJoin(orderLines, and(eq(orderLines.tenantId, orders.tenantId), eq(orderLines.orderId, orders.id)))
    .where(
      and(
        ordersInReach(scope),
        notInArray(orders.state, ["rejected", "cancelled"]),
        sql`${orders.placedAt} >= ${begin}`,
      ),
    );
  return {
    oneTime: found?.oneTime ?? 0,
    monthly: found?.monthly ?? 0,
    orders: found?.orders ?? 0,
    currency: actor.portfolioCurrency ?? actor.currency,
  };
}
