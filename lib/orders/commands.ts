import { and } from "drizzle-orm";
import { orders } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import type { Besides } from "@/lib/audit/audit";
import { portalPath } from "@/lib/base/paths";
import { ofSeller } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import { type SeenRows, transition } from "@/lib/states/transition";
import { findOffice } from "@/lib/tenant/queries";
import { type OrderState, type OrderVerb, orderMachine } from "./machine";
import { ordersInReach } from "./queries";
import { aboutOrder } from "./rules";
import type { OrderMaybeReason, OrderWithReason, SeenOrder } from "./schema";

/** The company that placed an order takes it back before it is confirmed. Throws CONFLICT, NOT_FOUND. */
export async function withdrawOrder(scope: Scope, given: OrderMaybeReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "withdraw", given);
  const office = await findOffice(scope);
  if (office?.email) {
    await enqueue(scope.tx, "mail", {
      template: "order-withdrawn",
      to: office.email,
      values: {
        number: order.number,
        reseller: order.resellerName ?? scope.actor.tenantName,
        customer: order.customerName,
      },
      path: portalPath(`/${scope.actor.tenantSlug}/provider/orders/${order.id}`),
      from: scope.actor.tenantName,
    });
  }
  return order;
}

/** Answers what the provider asked about an order; it waits for confirmation again. Throws CONFLICT, NOT_FOUND. */
export const answerOrder = (scope: Scope, given: OrderWithReason): Promise<{ id: string }> =>
  moveOrder(scope, "answer", given, unseen);

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
