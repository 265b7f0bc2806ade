import { and, asc, eq, inArray } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { ofSeller } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { standing } from "@/lib/subscriptions/queries";
import { getNeededYes } from "@/lib/subscriptions/requests/queries";
import { paid, priceAhead, sold } from "@/lib/subscriptions/running/queries";

/** So many subscriptions of one customer are looked through for those that a basket could add to. */
const MOST_ADDED_TO = 200;

export type RunningOffer = Awaited<ReturnType<typeof listRunningOffers>>[number];

/**
 * What a customer of the actor's company runs by some offers and can be added to, of each offer the first that began; and
 * whether the provider decides on more of it.
 */
export async function listRunningOffers(scope: Scope, customerId: string, offerIds: readonly string[]) {
  const { actor, tx } = scope;
  if (!offerIds.length) return [];
  const found = await tx
    .select({
      ...sold,
      ...standing,
      ...paid(scope),
      ...priceAhead(scope),
      offerId: subscriptions.offerId,
      version: subscriptions.version,
    })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.tenantId, actor.tenantId),
        ofSeller(actor, subscriptions.resellerId),
        eq(subscriptions.customerId, customerId),
        eq(subscriptions.state, "active"),
        inArray(subscriptions.offerId, [...offerIds]),
      ),
    )
    .orderBy(asc(subscriptions.startedAt), asc(subscriptions.id))
    .limit(MOST_ADDED_TO);
  const first = [...new Map(found.toReversed().map((each) => [each.offerId, each])).values()];
  if (actor.side !== "reseller") return first.map((each) => ({ ...each, asksFirst: false }));
  const needed: boolean[] = [];
  for (const { id } of first) needed.push((await getNeededYes(scope, id)).includes("more"));
  return first.map((each, at) => ({ ...each, asksFirst: needed[at] ?? false }));
}
