import { and, eq, inArray, sql } from "drizzle-orm";
import { subscriptionRequests } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { nextVersion } from "@/db/versions";
import { audit, entryOf } from "@/lib/audit/audit";
import { openRequests, requestMachine } from "@/lib/subscriptions/requests/machine";
import { aboutRequest } from "@/lib/subscriptions/requests/rules";

type Acting = Parameters<typeof audit>[0] & { actor: { tenantId: string }; tx: Tx };
type Ended = Parameters<typeof aboutRequest>[1];

/** What was asked of subscriptions that have ended waits for nobody any more. */
export async function lapseRequests(scope: Acting, ended: readonly Ended[]): Promise<void> {
  if (!ended.length) return;
  const { actor, tx } = scope;
  const { to, action } = requestMachine.steps.lapse;
  const lapsed = await tx
    .update(subscriptionRequests)
    .set({ state: to, stateChangedAt: new Date(), ...nextVersion(subscriptionRequests) })
    .where(
      and(
        eq(subscriptionRequests.tenantId, actor.tenantId),
        sql`${subscriptionRequests.subscriptionId} = any (${sql.param(ended.map(({ id }) => id))}::uuid[])`,
        inArray(subscriptionRequests.state, [...openRequests]),
      ),
    )
    .returning({
      subscriptionId: subscriptionRequests.subscriptionId,
      kind: subscriptionRequests.kind,
      quantity: subscriptionRequests.quantity,
      months: subscriptionRequests.months,
      askedSide: subscriptionRequests.askedSide,
    });
  const of = new Map(ended.map((each) => [each.id, each]));
  await audit(
    scope,
    ...lapsed.flatMap((request) => {
      const subscription = of.get(request.subscriptionId);
      return subscription && action ? [entryOf(action, aboutRequest(request, subscription))] : [];
    }),
  );
}
