import { and } from "drizzle-orm";
import { newId } from "@/db/columns";
import { orders } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import type { Besides } from "@/lib/audit/audit";
import { ofSeller } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { tell } from "@/lib/notifications/commands";
import type { EventKind } from "@/lib/notifications/events";
import { type SeenRows, transition } from "@/lib/states/transition";
import { writeMessage } from "@/lib/threads/commands";
import { type OrderState, type OrderVerb, orderMachine } from "./machine";
import { ordersInReach } from "./queries";
import { aboutOrder, topicOf } from "./rules";
import type { OrderMaybeReason, OrderWithReason, SeenOrder } from "./schema";

/** The company that placed an order takes it back before it is confirmed. Throws CONFLICT, NOT_FOUND. */
export async function withdrawOrder(scope: Scope, given: OrderMaybeReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "withdraw", given);
  await tellOfOrders(scope, "order-withdrawn", [order]);
  return order;
}

/** Answers what the provider asked about an order, which a reseller does by a message; it waits for confirmation again. Throws CONFLICT, NOT_FOUND. */
export async function answerOrder(scope: Scope, given: OrderWithReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "answer", given, unseen);
  await sayBetween(scope, order, "answer", given.reason);
  await tellOfOrders(scope, "order-answered", [order], { reason: given.reason });
  return order;
}

/** Writes a question or an answer into the thread of provider and reseller; about a direct order the provider's people ask one another. */
export async function sayBetween(
  scope: Scope,
  order: MovedOrder,
  kind: "question" | "answer",
  text: string,
): Promise<void> {
  if (order.resellerId === null) return;
  await writeMessage(scope, topicOf(order), { key: newId(), thread: "provider-reseller", kind, text });
}

/** Of a step that is between provider and seller: its customer does not read the entry. */
export const unseen: Besides = { customerId: null };

/** Moves one order as its reader saw it (domain.md §4). Throws as transition does. */
export const moveOrder = (
  scope: Scope,
  verb: OrderVerb,
  { order: id, version, reason }: SeenOrder & { reason?: string | null },
  besides?: Besides,
): Promise<MovedOrder> =>
  transition(scope, orderMachine, verb, orderRows(scope, verb), { id, version, reason, ...besides });

/** Says that something was done with orders, to whoever is to hear of it, in the same words for all or those of each. */
export const tellOfOrders = <T extends ToldOrder>(
  scope: Scope,
  kind: EventKind,
  orders: readonly T[],
  words: Words | ((order: T) => Words) = {},
): Promise<void> =>
  tell(
    scope,
    ...orders.map((order) =>
      eventOfOrder(scope, kind, order, typeof words === "function" ? words(order) : words),
    ),
  );

type Words = Record<string, string | number>;

type ToldOrder = Omit<MovedOrder, "placedBy"> & { placedBy: string | null };

const eventOfOrder = (
  { actor }: Scope,
  kind: EventKind,
  { id: recordId, number, resellerId, customerId, ...order }: ToldOrder,
  words: Words,
) => ({
  ...{ kind, recordId, resellerId, customerId, personId: order.placedBy },
  words: {
    ...{ number, customer: order.customerName, reseller: order.resellerName ?? actor.tenantName },
    ...words,
  },
});

/** What the one who moved an order needs to know of it. */
export const moved = {
  id: orders.id,
  number: orders.number,
  resellerId: orders.resellerId,
  resellerName: orders.resellerName,
  customerId: orders.customerId,
  customerName: orders.customerName,
  placedBy: orders.placedBy,
};
export type MovedOrder = Pick<typeof orders.$inferSelect, keyof typeof moved>;

/** The orders in reach that the actor's side may move so; to the provider those of resellers are not there for the seller's steps. */
export const orderRows = (scope: Scope, verb: OrderVerb): SeenRows<OrderState, MovedOrder> => ({
  table: orders,
  state: orders.state,
  reach: and(
    ordersInReach(scope),
    orderMachine.steps[verb].by === "seller" ? ofSeller(scope.actor, orders.resellerId) : undefined,
  ),
  write: ({ to, at, reason }, which) =>
    scope.tx
      .update(orders)
      .set({ state: to, stateChangedAt: at, stateReason: reason, ...nextVersion(orders) })
      .where(which)
      .returning(moved),
  about: aboutOrder,
});
