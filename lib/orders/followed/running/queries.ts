import { and, desc, eq, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { monthsOfPeriod, runs } from "@/lib/subscriptions/running/queries";

/** So many of the things that run are named. */
const NAMED = 10;

export type Running = Awaited<ReturnType<typeof listOwnRunning>>[number];

/** Per month; each is rounded by itself (domain.md §3.12). */
const monthly = sql`sum(round(${subscriptions.quantity}::numeric * ${subscriptions.retailRecurring} / ${monthsOfPeriod}))`;

const ownRunning = ({ actor }: Scope) =>
  and(
    eq(subscriptions.tenantId, actor.tenantId),
    eq(subscriptions.customerId, actor.customerId ?? actor.tenantId),
    runs,
  );

/**
 * What a customer has that is paid for regularly, the dearest first: how many of an offer, its price per month and since
 * when, with how many there are.
 */
export function listOwnRunning(scope: Scope, { locale }: { locale: string }) {
  return scope.tx
    .select({
      offerId: subscriptions.offerId,
      name: sql<string>`max(coalesce(${subscriptions.texts} #>> array[${locale}::text, 'name'], ${subscriptions.name}))`,
      currency: subscriptions.currency,
      quantity: sql`sum(${subscriptions.quantity})`.mapWith(Number),
      monthly: monthly.mapWith(Number),
      since: sql`min(${subscriptions.startedAt})`.mapWith(subscriptions.startedAt),
      inAll: sql`count(*) over ()`.mapWith(Number),
    })
    .from(subscriptions)
    .where(ownRunning(scope))
    .groupBy(subscriptions.offerId, subscriptions.currency)
    .orderBy(desc(monthly), subscriptions.offerId)
    .limit(NAMED);
}

/** What a customer pays per month for all that runs, named or not: a sum for each currency, the largest first. */
export function sumOwnRunning(scope: Scope) {
  return scope.tx
    .select({ currency: subscriptions.currency, monthly: monthly.mapWith(Number) })
    .from(subscriptions)
    .where(ownRunning(scope))
    .groupBy(subscriptions.currency)
    .orderBy(desc(monthly), subscriptions.currency);
}
