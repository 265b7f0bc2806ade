import { and, sql } from "drizzle-orm";
import { customers, resellers, subscriptions } from "@/db/schema";
import { BATCH } from "@/lib/csv/csv";
import type { Scope } from "@/lib/door/scope";
import { cursorAfter } from "@/lib/list/page";
import type { Model } from "@/lib/pricing/billing/rules";
import { matching, ofCustomer, ofReseller, ordered, standing } from "@/lib/subscriptions/queries";
import { paid, sold } from "@/lib/subscriptions/running/queries";
import type { SubscriptionFilter } from "@/lib/subscriptions/schema";

export type FiledSubscription = Awaited<ReturnType<typeof readSubscriptions>>[number];

/** The next subscriptions of a file, filtered and ordered exactly as the list is, with what they come to for those who may know. */
export async function readSubscriptions(
  scope: Scope,
  filter: Omit<SubscriptionFilter, "page">,
  after: { nextOn: string; id: string } | undefined,
) {
  const page = after && cursorAfter({ value: after.nextOn, id: after.id });
  const { where, orderBy } = ordered(filter.show, page);
  // A customer is told nothing of how its seller sells.
  const model = scope.actor.side === "customer" ? sql<Model>`'direct'` : subscriptions.model;
  return scope.tx
    .select({
      ...sold,
      ...standing,
      ...paid(scope),
      model,
      customerName: customers.name,
      resellerName: resellers.name,
    })
    .from(subscriptions)
    .innerJoin(customers, ofCustomer)
    .leftJoin(resellers, ofReseller)
    .where(and(await matching(scope, { ...filter, page }, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
}
