import { and, desc, eq, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { monthsOfPrice, ofOrder } from "@/lib/orders/queries";
import { runs } from "@/lib/orders/running/queries";

/** So many of the things that run are named. */
const NAMED = 10;

export type Running = Awaited<ReturnType<typeof listOwnRunning>>[number];

/** Per month; each line is rounded by itself (domain.md §3.12). */
const monthly = sql`sum(round(${orderLines.quantity}::numeric * ${orderLines.retailRecurring} / ${monthsOfPrice}))`;

const ownRunning = ({ actor }: Scope) =>
  and(
    eq(orderLines.tenantId, actor.tenantId),
    eq(orderLines.customerId, actor.customerId ?? actor.tenantId),
    runs,
  );

/**
 * What a customer has that is paid for regularly, the dearest first: how many of an offer, its price per month and since
 * when, with how many there are.
 */
export function listOwnRunning(scope: Scope, { locale }: { locale: string }) {
  return scope.tx
    .select({
      offerId: orderLines.offerId,
      name: sql<string>`max(coalesce(${orderLines.snapshot} #>> array['texts', ${locale}::text, 'name'], ${orderLines.name}))`,
      currency: orders.currency,
      quantity: sql`sum(${orderLines.quantity})`.mapWith(Number),
      monthly: monthly.mapWith(Number),
      since: sql`min(${orderLines.activatedAt})`.mapWith(orderLines.activatedAt),
      inAll: sql`count(*) over ()`.mapWith(Number),
    })
    .from(orderLines)
    .innerJoin(orders, ofOrder)
    .where(ownRunning(scope))
    .groupBy(orderLines.offerId, orders.currency)
    .orderBy(desc(monthly), orderLines.offerId)
    .limit(NAMED);
}

/** What a customer pays per month for all that runs, named or not: a sum for each currency, the largest first. */
export function sumOwnRunning(scope: Scope) {
  return scope.tx
    .select({ currency: orders.currency, monthly: monthly.mapWith(Number) })
    .from(orderLines)
    .innerJoin(orders, ofOrder)
    .where(ownRunning(scope))
    .groupBy(orders.currency)
    .orderBy(desc(monthly), orders.currency);
}
