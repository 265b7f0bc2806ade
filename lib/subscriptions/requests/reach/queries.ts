import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { subscriptionRequests, subscriptions } from "@/db/schema";
import { assigned } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { openRequests } from "@/lib/subscriptions/requests/machine";

/** So many requests that wait are looked through at once; the rest come when these are decided. */
const MOST_WAITING = 1_000;

/** The state in which a request waits for a side to decide it; a customer decides none. */
const waitsFor = { provider: "with provider", reseller: "asked" } as const;

/** Requests that wait for the actor's company, as far as it may decide them. */
export const waitingHere = (scope: Scope): SQL | undefined =>
  and(
    requestsInReach(scope),
    scope.actor.side === "customer"
      ? inArray(subscriptionRequests.state, [...openRequests])
      : eq(subscriptionRequests.state, waitsFor[scope.actor.side]),
  );

/** Requests about subscriptions in the actor's reach; a customer's are those that it asked itself, and what it asks its reseller is between the two. */
export const requestsInReach = (scope: Scope): SQL | undefined => {
  const { actor } = scope;
  return and(
    eq(subscriptionRequests.tenantId, actor.tenantId),
    assigned(scope, subscriptionRequests.customerId),
    actor.side === "provider" ? ne(subscriptionRequests.state, "asked") : undefined,
    actor.side === "reseller"
      ? eq(subscriptionRequests.resellerId, actor.resellerId ?? actor.tenantId)
      : undefined,
    actor.side === "customer"
      ? and(
          eq(subscriptionRequests.customerId, actor.customerId ?? actor.tenantId),
          eq(subscriptionRequests.askedSide, "customer"),
        )
      : undefined,
  );
};

/** The subscriptions of which a request waits for the actor's company, or was put before the provider by it: the first to have asked. */
export const withRequest = (scope: Scope, waits: "here" | "elsewhere"): SQL => {
  const elsewhere = and(requestsInReach(scope), eq(subscriptionRequests.state, "with provider"));
  return sql`${subscriptions.id} = any (array(select ${subscriptionRequests.subscriptionId} from ${subscriptionRequests}
    where ${waits === "here" ? waitingHere(scope) : elsewhere}
    order by ${subscriptionRequests.askedAt} limit ${MOST_WAITING}))`;
};
