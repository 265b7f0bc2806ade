import { and, eq, inArray } from "drizzle-orm";
import { orders } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { type AuditAction, audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { portalPath } from "@/lib/base/paths";
import { ofSeller } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import { findOffice } from "@/lib/tenant/queries";
import { ordersInReach } from "./queries";
import { type OrderVerb, orderTransitions } from "./rules";
import type { OrderMaybeReason, OrderWithReason, SeenOrder } from "./schema";

/** The company that placed an order takes it back before it is confirmed. Throws CONFLICT, NOT_FOUND. */
export async function withdrawOrder(scope: Scope, given: OrderMaybeReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "withdraw", given, given.reason);
  await record(scope, "order-cancelled", order, given.reason);
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
export async function answerOrder(scope: Scope, given: OrderWithReason): Promise<{ id: string }> {
  const order = await moveOrder(scope, "answer", given, given.reason);
  await record(scope, "order-answered", { ...order, customerId: null }, given.reason);
  return order;
}

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
export type MovedOrder = Awaited<ReturnType<typeof moveOrder>>;

/**
 * Moves one order in reach along the state machine, as its reader saw it. Throws NOT_FOUND, and CONFLICT with the
 * present state where the move is not allowed from there, or where somebody moved it meanwhile.
 */
export async function moveOrder(
  scope: Scope,
  verb: OrderVerb,
  { order: id, version }: SeenOrder,
  reason: string | null = null,
) {
  const { from, to } = orderTransitions[verb];
  const now = new Date();
  const [order] = await scope.tx
    .update(orders)
    .set({
      state: to,
      stateChangedAt: now,
      stateReason: reason,
      ...nextVersion(orders),
    })
    .where(
      and(
        ordersToMove(scope, verb),
        eq(orders.id, id),
        eq(orders.version, version),
        inArray(orders.state, [...from]),
      ),
    )
    .returning(moved);
  return order ?? refuseMove(scope, verb, id);
}

/** The orders in reach that the actor's side may move so; to the provider those of resellers are not there for the seller's verbs. */
const ordersToMove = (scope: Scope, verb: OrderVerb) =>
  and(
    ordersInReach(scope),
    orderTransitions[verb].by === "seller" ? ofSeller(scope.actor, orders.resellerId) : undefined,
  );

/** Says why an order did not move. */
export async function refuseMove(scope: Scope, verb: OrderVerb, id: string): Promise<never> {
  const [found] = await scope.tx
    .select({ state: orders.state })
    .from(orders)
    .where(and(ordersToMove(scope, verb), eq(orders.id, id)));
  if (!found) throw notThere();
  if (orderTransitions[verb].from.includes(found.state)) throw new AppError("CONFLICT", "edited");
  throw new AppError("CONFLICT", "orderState", { state: found.state.replaceAll(" ", "_") });
}

type Recorded = { id: string; number: string; resellerId: string | null; customerId: string | null };

/** Leaves the entry of an order's move in its timeline; without customerId, its customer does not read it. */
export const record = (scope: Scope, action: AuditAction, order: Recorded, reason: string | null = null) =>
  audit(scope, {
    action,
    record: { kind: "order", id: order.id, label: order.number },
    resellerId: order.resellerId,
    customerId: order.customerId,
    reason,
    words: { number: order.number },
  });
