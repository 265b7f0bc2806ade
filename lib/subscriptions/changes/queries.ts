import { and, desc, eq, ne, or } from "drizzle-orm";
import { subscriptionChanges } from "@/db/schema";
import { together } from "@/lib/base/together";
import { can, type Scope } from "@/lib/door/scope";
import { toldIf, untold } from "@/lib/door/told";
import { getFollowedSubscription } from "@/lib/subscriptions/followed/queries";
import { listIdentifiers } from "@/lib/subscriptions/identifiers/queries";
import type { SubscriptionPage } from "@/lib/subscriptions/identifiers/schema";
import { changesInReach, getSubscriptionRecord } from "@/lib/subscriptions/queries";

const NEWEST = 50;

export type SubscriptionChange = Awaited<ReturnType<typeof listChanges>>[number];

/**
 * The newest changes of what a subscription runs, in minor units: by how much each altered a month, and what was due at once.
 * What the provider bills is for itself, and what is left for the reseller, each with margin:read; without it, another price
 * between them did not happen.
 */
export function listChanges(scope: Scope, id: string) {
  const { actor, tx } = scope;
  const { kind, retailMonthly, billedMonthly, billedOnce, leftMonthly, leftOnce } = subscriptionChanges;
  const knows = can(actor, "margin:read");
  const own = {
    provider: { monthly: toldIf(knows)(billedMonthly), once: toldIf(knows)(billedOnce) },
    reseller: { monthly: toldIf(knows)(leftMonthly), once: toldIf(knows)(leftOnce) },
    customer: { monthly: untold, once: untold },
  }[actor.side];
  return tx
    .select({
      id: subscriptionChanges.id,
      kind: subscriptionChanges.kind,
      at: subscriptionChanges.at,
      quantity: subscriptionChanges.quantity,
      currency: subscriptionChanges.currency,
      monthly: subscriptionChanges.retailMonthly,
      once: subscriptionChanges.retailOnce,
      ownMonthly: own.monthly,
      ownOnce: own.once,
    })
    .from(subscriptionChanges)
    .where(
      and(
        changesInReach(scope),
        eq(subscriptionChanges.subscriptionId, id),
        knows && actor.side !== "customer" ? undefined : or(ne(kind, "price"), ne(retailMonthly, 0)),
      ),
    )
    .orderBy(desc(subscriptionChanges.at), desc(subscriptionChanges.id))
    .limit(NEWEST);
}

/** The record of a subscription for provider and reseller, with what identifies it and how what it runs changed. Throws NOT_FOUND. */
export async function loadRecord(scope: Scope, page: SubscriptionPage) {
  const [record, changes, identifiers] = await together([
    getSubscriptionRecord(scope, page),
    ...besides(scope, page),
  ]);
  return { ...record, changes, identifiers };
}

/** The same for the customer that runs it. Throws NOT_FOUND. */
export async function loadFollowed(scope: Scope, page: SubscriptionPage) {
  const [record, changes, identifiers] = await together([
    getFollowedSubscription(scope, page),
    ...besides(scope, page),
  ]);
  return { ...record, changes, identifiers };
}

const besides = (scope: Scope, { subscription, shown }: SubscriptionPage) =>
  [listChanges(scope, subscription), listIdentifiers(scope, subscription, shown)] as const;
