import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { cutText } from "@/lib/base/text";
import type { Scope } from "@/lib/door/scope";
import { moveOrder, tellOfOrders, unseen } from "@/lib/orders/commands";
import { ordersInReach } from "@/lib/orders/queries";
import { topicOf } from "@/lib/orders/rules";
import { LONGEST_REASON } from "@/lib/orders/schema";
import { writeMessage } from "@/lib/threads/commands";
import type { NewMessage } from "@/lib/threads/schema";

type Written = Omit<NewMessage, "order" | "subscription"> & { order: string };

/**
 * Writes a message about an order. One that answers what the provider asked takes the order, as its writer saw it, back to wait
 * for confirmation. Throws NOT_FOUND, CONFLICT.
 */
export async function writeAboutOrder(
  scope: Scope,
  { order: id, answers: version, text, ...written }: Written,
): Promise<void> {
  const topic = topicOf(await getNamed(scope, id));
  if (!version) return writeMessage(scope, topic, { ...written, text });
  if (written.thread !== "provider-reseller") throw notThere();
  const reason = cutText(text.replaceAll("\n", " "), LONGEST_REASON);
  await writeMessage(scope, topic, {
    ...{ ...written, text, kind: "answer" },
    step: async () => {
      const order = await moveOrder(scope, "answer", { order: id, version, reason }, unseen);
      await tellOfOrders(scope, "order-answered", [order], { reason });
    },
  });
}

async function getNamed(scope: Scope, id: string) {
  const { number, resellerId, customerId } = orders;
  const [found] = await scope.tx
    .select({ id: orders.id, number, resellerId, customerId })
    .from(orders)
    .where(and(ordersInReach(scope), eq(orders.id, id)));
  if (!found) throw notThere();
  return found;
}
