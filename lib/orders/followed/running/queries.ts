import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";

/** So many of the things that run are named; their sum is that of all of them. */
const NAMED = 10;

export type Running = Awaited<ReturnType<typeof listOwnRunning>>[number];

/**
 * What a customer has that is paid for regularly, the dearest first: how many of an offer, its price per month and since
 * when, with the sum of all in that currency and how many there are. Each line is rounded by itself (domain.md §3.12).
 */
export function listOwnRunning({ actor, tx }: Scope, { locale }: { locale: string }) {
  const months = sql`case ${orderLines.period} when 'year' then 12 when 'quarter' then 3 else 1 end`;
  const monthly = sql`sum(round(${orderLines.quantity}::numeric * ${orderLines.retailRecurring} / ${months}))`;
  return tx
    .select({
      offerId: orderLines.offerId,
      name: sql<string>`max(coalesce(${orderLines.snapshot} #>> array['texts', ${locale}::text, 'name'], ${orderLines.name}))`,
      currency: orders.currency,
      quantity: sql`sum(${orderLines.quantity})`.mapWith(Number),
      monthly: monthly.mapWith(Number),
      since: sql`min(${orderLines.deliveryChangedAt})`.mapWith(orderLines.deliveryChangedAt),
      ofAll: sql`sum(${monthly}) over (partition by ${orders.currency})`.mapWith(Number),
      inAll: sql`count(*) over ()`.mapWith(Number),
    })
    .from(orderLines)
    .innerJoin(orders, and(eq(orders.tenantId, orderLines.tenantId), eq(orders.id, orderLines.orderId)))
    .where(
      and(
        eq(orderLines.tenantId, actor.tenantId),
        eq(orderLines.customerId, actor.customerId ?? actor.tenantId),
        eq(orderLines.deliveryState, "activated"),
        isNotNull(orderLines.retailRecurring),
      ),
    )
    .groupBy(orderLines.offerId, orders.currency)
    .orderBy(desc(monthly), orderLines.offerId)
    .limit(NAMED);
}
