import { AppError } from "@/lib/base/errors";
import { activateProspects } from "@/lib/customers/standing/commands";
import type { Scope } from "@/lib/door/scope";
import { type MovedOrder, moveOrder, sayBetween, tellOfOrders, unseen } from "@/lib/orders/commands";
import { followDue } from "@/lib/orders/due/commands";
import { promiseByLeadTime } from "@/lib/orders/promises/commands";
import { promiseWords } from "@/lib/orders/promises/rules";
import { lineStates } from "@/lib/orders/record/queries";
import { mayStillCancel } from "@/lib/orders/rules";
import type { OrderWithReason, SeenOrder } from "@/lib/orders/schema";

/** Confirms an order and makes a prospect an active customer. Throws CONFLICT, NOT_FOUND. */
export async function confirmOrder(scope: Scope, given: SeenOrder): Promise<{ id: string }> {
  const order = await moveOrder(scope, "confirm", given);
  await afterConfirming(scope, [order]);
  return order;
}

/** What follows from a confirmation: lines are promised by their lead times, it is told, and a prospect is a customer. */
export async function afterConfirming(scope: Scope, confirmed: MovedOrder[]) {
  const promised = await promiseByLeadTime(
    scope,
    confirmed.map(({ id }) => id),
  );
  await tellOfOrders(scope, "order-confirmed", confirmed, ({ id }) => promiseWords(promised.get(id) ?? []));
  if (confirmed.length)
    await activateProspects(scope, [...new Set(confirmed.map((each) => each.customerId))]);
}

/** Rejects an order that was not confirmed yet, with a reason that seller and customer read. Throws CONFLICT, NOT_FOUND. */
export async function rejectOrder(scope: Scope, given: OrderWithReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "reject", given);
  await tellOfOrders(scope, "order-rejected", [order], { reason: given.reason });
  return order;
}

/** Asks whoever sold it for something that is missing before the order can be confirmed; a reseller by a message. Throws CONFLICT, NOT_FOUND. */
export async function askAboutOrder(scope: Scope, given: OrderWithReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "ask", given, unseen);
  await sayBetween(scope, order, "question", given.reason);
  await tellOfOrders(scope, "order-information-asked", [order], { reason: given.reason });
  return order;
}

/** Cancels a confirmed order of which nothing was sent or activated, with a reason. Throws CONFLICT, NOT_FOUND. */
export async function cancelOrder(scope: Scope, given: OrderWithReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "cancel", given);
  if (!mayStillCancel(await lineStates(scope, order.id))) throw new AppError("CONFLICT", "orderUnderWay");
  await followDue(scope, [order.id]);
  await tellOfOrders(scope, "order-cancelled", [order], { reason: given.reason });
  return order;
}
