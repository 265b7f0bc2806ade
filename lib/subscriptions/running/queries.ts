import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { subscriptionChanges, subscriptions } from "@/db/schema";
import { can, type Scope } from "@/lib/door/scope";
import { toldIf } from "@/lib/door/told";

/** What runs now (domain.md §1). */
export const runs: SQL = isNull(subscriptions.endedAt);

/** How many months the price of a subscription is for, as monthlyOf counts them. */
export const monthsOfPeriod = sql`case ${subscriptions.period} when 'year' then 12 when 'quarter' then 3 else 1 end`;

/** Whether a change brings something to what runs, or takes it away: another price by what it leaves the reseller. */
export const gains = sql<boolean>`case when ${subscriptionChanges.kind} = 'price' then ${subscriptionChanges.leftMonthly} > 0
  else ${subscriptionChanges.retailMonthly} > 0 end`;

/** A customer that runs more than these is told so, and they are not added up. */
export const MOST_RUNNING = 500;

export type RunningSubscription = Awaited<ReturnType<typeof listRunning>>[number];

/** What is paid for a subscription, as rules.ts adds it up; transfer price and commission only with margin:read. */
export function paid({ actor }: Scope) {
  const internal = toldIf(can(actor, "margin:read"));
  return {
    model: subscriptions.model,
    currency: subscriptions.currency,
    quantity: subscriptions.quantity,
    period: subscriptions.period,
    retailRecurring: subscriptions.retailRecurring,
    transferRecurring: internal(subscriptions.transferRecurring),
    commissionBp: internal(subscriptions.commissionBp),
  };
}

/** The transfer price that is fixed for later; only with margin:read. */
export const priceAhead = ({ actor }: Scope) => ({
  nextTransferRecurring: toldIf(can(actor, "margin:read"))(subscriptions.nextTransferRecurring),
});

/** What was sold, as everybody may read it. */
export const sold = {
  id: subscriptions.id,
  sku: subscriptions.sku,
  name: subscriptions.name,
  texts: subscriptions.texts,
  offerKind: subscriptions.offerKind,
  termMonths: subscriptions.termMonths,
};

/** What a customer that is in reach runs, the newest first, and one more than MOST_RUNNING. */
export function listRunning(scope: Scope, customer: { id: string; resellerId: string | null }) {
  const { actor, tx } = scope;
  return tx
    .select({ ...sold, ...paid(scope), state: subscriptions.state, startedAt: subscriptions.startedAt })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.tenantId, actor.tenantId),
        customer.resellerId === null
          ? isNull(subscriptions.resellerId)
          : eq(subscriptions.resellerId, customer.resellerId),
        eq(subscriptions.customerId, customer.id),
        runs,
      ),
    )
    .orderBy(desc(subscriptions.startedAt), desc(subscriptions.id))
    .limit(MOST_RUNNING + 1);
}
