import { and, eq, inArray, sql } from "drizzle-orm";
import { customers, subscriptionRequests, subscriptions } from "@/db/schema";
import { AppError, notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { type Change, changes } from "@/lib/catalogue/asked/rules";
import { can, type Scope } from "@/lib/door/scope";
import { standing, subscriptionsInReach } from "@/lib/subscriptions/queries";
import { sold } from "@/lib/subscriptions/running/queries";
import { openRequests } from "./machine";
import { requestsInReach } from "./reach/queries";
import { asCustomer } from "./rules";

const columns = {
  id: subscriptionRequests.id,
  subscriptionId: subscriptionRequests.subscriptionId,
  kind: subscriptionRequests.kind,
  quantity: subscriptionRequests.quantity,
  months: subscriptionRequests.months,
  reason: subscriptionRequests.reason,
  askedSide: subscriptionRequests.askedSide,
  askedBy: subscriptionRequests.askedBy,
  askedByName: subscriptionRequests.askedByName,
  askedAt: subscriptionRequests.askedAt,
  state: subscriptionRequests.state,
  version: subscriptionRequests.version,
};

export type OpenRequest = NonNullable<Awaited<ReturnType<typeof findOpenRequest>>>;

/** What the actor needs to know of requests about a subscription: the open one, and what it may or must ask for. */
export async function loadAsking(scope: Scope, { subscription: id }: { subscription: string }) {
  const { side } = scope.actor;
  const [request, needed, mayAsk] = await together([
    findOpenRequest(scope, id),
    side === "reseller" ? getNeededYes(scope, id) : [],
    side === "customer" && can(scope.actor, "subscription:ask") ? mayAskItself(scope) : false,
  ]);
  return { request, needed, mayAsk };
}

/** What is asked of a subscription in reach and not decided, as far as the actor may read it. */
export async function findOpenRequest(scope: Scope, subscriptionId: string) {
  const [found] = await scope.tx
    .select(columns)
    .from(subscriptionRequests)
    .where(
      and(
        requestsInReach(scope),
        eq(subscriptionRequests.subscriptionId, subscriptionId),
        inArray(subscriptionRequests.state, [...openRequests]),
      ),
    );
  return found;
}

/** A request in reach, however it stands. Throws NOT_FOUND. */
export async function getRequest(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select(columns)
    .from(subscriptionRequests)
    .where(and(requestsInReach(scope), eq(subscriptionRequests.id, id)));
  if (!found) throw notThere();
  return found;
}

/** The changes of a subscription in reach that a reseller asks the provider for, as its offer says today. Throws NOT_FOUND. */
export async function getNeededYes(scope: Scope, subscriptionId: string): Promise<Change[]> {
  const [found] = await scope.tx
    .select({ offerId: subscriptions.offerId })
    .from(subscriptions)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, subscriptionId)));
  if (!found) throw notThere();
  // On its own, since the nodes of a cluster do not have the function.
  const { rows } = await scope.tx.execute<{ needed: string[] | null }>(
    sql`select kontor_needs_yes(${found.offerId}::uuid) as needed`,
  );
  return changes.filter((change) => rows[0]?.needed?.includes(change));
}

/** Refuses a reseller what the offer of a subscription leaves to the provider. Throws CONFLICT, NOT_FOUND. */
export async function refuseNeeded(scope: Scope, subscriptionId: string, change: Change): Promise<void> {
  if (scope.actor.side !== "reseller") return;
  if ((await getNeededYes(scope, subscriptionId)).includes(change))
    throw new AppError("CONFLICT", "needsYes");
}

/** A subscription as far as a change of it can be asked for, by whichever side. Throws NOT_FOUND. */
export async function getAsked(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      ...sold,
      ...standing,
      resellerId: subscriptions.resellerId,
      customerId: subscriptions.customerId,
    })
    .from(subscriptions)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  return asCustomer(found);
}

/** Whether the actor's customer may ask for changes itself. */
export async function mayAskItself({ actor, tx }: Scope): Promise<boolean> {
  const [own] = await tx
    .select({ mayAsk: customers.mayAsk })
    .from(customers)
    .where(and(eq(customers.tenantId, actor.tenantId), eq(customers.id, actor.customerId ?? actor.tenantId)));
  return own?.mayAsk ?? false;
}
