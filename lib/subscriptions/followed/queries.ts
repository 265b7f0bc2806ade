import { and, eq } from "drizzle-orm";
import { orders, subscriptions } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { standing, subscriptionsInReach } from "@/lib/subscriptions/queries";
import { sold } from "@/lib/subscriptions/running/queries";

export type FollowedSubscription = Awaited<ReturnType<typeof getFollowed>>;

/** What a customer runs, with its history, as the customer may read it. Throws NOT_FOUND. */
export async function getFollowedSubscription(scope: Scope, { subscription: id }: { subscription: string }) {
  const [subscription, timeline] = await together([
    getFollowed(scope, id),
    listTimeline(scope, "subscription", id),
  ]);
  return { subscription, timeline };
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
