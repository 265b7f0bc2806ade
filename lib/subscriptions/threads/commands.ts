import { and, eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { subscriptionsInReach } from "@/lib/subscriptions/queries";
import { topicOf } from "@/lib/subscriptions/rules";
import { writeMessage } from "@/lib/threads/commands";
import type { NewMessage } from "@/lib/threads/schema";

type Written = Omit<NewMessage, "order" | "subscription" | "answers"> & { subscription: string };

/** Writes a message about a subscription. Throws NOT_FOUND, CONFLICT. */
export async function writeAboutSubscription(
  scope: Scope,
  { subscription: id, key, thread, text, files }: Written,
): Promise<void> {
  const { name, resellerId, customerId } = subscriptions;
  const [found] = await scope.tx
    .select({ id: subscriptions.id, name, resellerId, customerId })
    .from(subscriptions)
    .where(and(subscriptionsInReach(scope), eq(subscriptions.id, id)));
  if (!found) throw notThere();
  await writeMessage(scope, topicOf(found), { key, thread, text, files });
}
