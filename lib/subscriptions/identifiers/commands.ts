import { and, eq } from "drizzle-orm";
import { subscriptionIdentifiers, subscriptions } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { subscriptionsInReach } from "@/lib/subscriptions/queries";
import { aboutSubscription } from "@/lib/subscriptions/rules";
import { hintOf, MOST_IDENTIFIERS } from "./rules";
import type { IdentifierChoice, NewIdentifier } from "./schema";

/** Notes what identifies a subscription; a form that was sent before does nothing more. Throws NOT_FOUND, LIMIT. */
export async function addIdentifier(
  scope: Scope,
  { subscription, key: id, kind, value }: NewIdentifier,
): Promise<void> {
  const { actor, tx } = scope;
  const row = await getNamed(scope, subscription);
  const { tenantId } = actor;
  const few = await tx
    .select({ id: subscriptionIdentifiers.id })
    .from(subscriptionIdentifiers)
    .where(of(scope, subscription))
    .limit(MOST_IDENTIFIERS);
  if (few.length >= MOST_IDENTIFIERS)
    throw new AppError("LIMIT", "tooManyIdentifiers", { most: MOST_IDENTIFIERS });
  const { resellerId, customerId } = row;
  const added = await tx
    .insert(subscriptionIdentifiers)
    .values({
      tenantId,
      id,
      subscriptionId: subscription,
      resellerId,
      customerId,
      kind,
      value,
      hint: hintOf(value),
    })
    .onConflictDoNothing()
    .returning({ id: subscriptionIdentifiers.id });
  if (added.length) await record(scope, "identifier-added", aboutSubscription(row));
}

/** Removes what identified a subscription. Throws NOT_FOUND. */
export async function removeIdentifier(scope: Scope, { subscription, id }: IdentifierChoice): Promise<void> {
  const row = await getNamed(scope, subscription);
  const removed = await scope.tx
    .delete(subscriptionIdentifiers)
    .where(and(of(scope, subscription), eq(subscriptionIdentifiers.id, id)))
    .returning({ id: subscriptionIdentifiers.id });
  if (!removed.length) throw notThere();
  await record(scope, "identifier-removed", aboutSubscription(row));
}

/** Notes that somebody asked to see what identifies a subscription: the entry says who and of what, and never the value. Throws NOT_FOUND. */
export async function showIdentifier(scope: Scope, { subscription, id }: IdentifierChoice): Promise<void> {
  const row = await getNamed(scope, subscription);
  const [found] = await scope.tx
    .select({ id: subscriptionIdentifiers.id })
    .from(subscriptionIdentifiers)
    .where(and(of(scope, subscription), eq(subscriptionIdentifiers.id, id)));
  if (!found) throw notThere();
  await record(scope, "identifier-shown", aboutSubscription(row));
}

const of = ({ actor }: Scope, subscription: string) =>
  and(
    eq(subscriptionIdentifiers.tenantId, actor.tenantId),
    eq(subscriptionIdentifiers.subscriptionId, subscription),
  );

async function getNamed(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      id: subscriptions.id,
      name: subscriptions.name,
      texts: subscriptions.texts,
      quantity: subscriptions.quantity,
      resellerId: subscriptions.resellerId,
      customerId: subscriptions.customerId,
    })
    .from(subscriptions)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  return found;
}
