import { and, eq } from "drizzle-orm";
import { orders, subscriptions } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { standing, subscriptionsInReach } from "@/lib/subscriptions/queries";
import { sold } from "@/lib/subscriptions/running/queries";
import { listThreads } from "@/lib/threads/queries";
import { threadsOf } from "@/lib/threads/rules";
import type { ThreadPage } from "@/lib/threads/schema";

export type FollowedSubscription = Awaited<ReturnType<typeof getFollowed>>;

/** What a customer runs, with its history and messages, as the customer may read it. Throws NOT_FOUND. */
export async function getFollowedSubscription(
  scope: Scope,
  { subscription: id, ...page }: { subscription: string } & Partial<ThreadPage>,
) {
  const [subscription, timeline, threads] = await together([
    getFollowed(scope, id),
    listTimeline(scope, "subscription", id),
    listThreads(scope, { about: "subscription", id }, page),
  ]);
  return { subscription, timeline, threads: threadsOf(scope.actor, scope.actor, threads) };
}

async function getFollowed(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({ ...sold, ...standing, orderId: subscriptions.orderId, orderNumber: orders.number })
    .from(subscriptions)
    .innerJoin(orders, and(eq(orders.tenantId, subscriptions.tenantId), eq(orders.id, subscriptions.orderId)))
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  return found;
}
