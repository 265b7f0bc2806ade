import { and, asc, eq, sql } from "drizzle-orm";
import { customers, orderLines, orders, resellers, tenants } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { can, type Scope } from "@/lib/door/scope";
import { toldIf } from "@/lib/door/told";
import { listOrderLinks } from "@/lib/links/queries";
import { listed, ordersInReach, parcelOfLine, promised, soldBy } from "@/lib/orders/queries";
import { isAsking, isBetweenSellers } from "@/lib/orders/rules";
import type { OwnCarrier } from "@/lib/tenant/carriers/rules";
import { listThreads } from "@/lib/threads/queries";
import { threadsOf } from "@/lib/threads/rules";
import type { ThreadPage } from "@/lib/threads/schema";

/** An order's record: facts, lines, messages, timeline. Throws NOT_FOUND. */
export async function getOrderRecord(
  scope: Scope,
  { order: id, ...page }: { order: string } & Partial<ThreadPage>,
) {
  const [order, timeline, threads, links] = await together([
    getOrder(scope, id),
    listTimeline(scope, "order", id),
    listThreads(scope, { about: "order", id }, page),
    can(scope.actor, "message:write") ? listOrderLinks(scope, id) : [],
  ]);
  const told = scope.actor.customerMode
    ? timeline.filter(({ action }) => !isBetweenSellers(action))
    : timeline;
  return { order, timeline: told, threads: threadsOf(scope.actor, order, threads), links };
}

export type Order = Awaited<ReturnType<typeof getOrder>>;
export type OrderLine = Order["lines"][number];

/** One order in reach with its lines, for provider and reseller; transfer prices and commission only with margin:read, what is billed only for the provider. Throws NOT_FOUND. */
export async function getOrder(scope: Scope, id: string) {
  const { actor, tx } = scope;
  const billed = toldIf(actor.side === "provider");
  const seesInternal = can(actor, "margin:read");
  const internal = toldIf(seesInternal);
  const found = tx
    .select({
      ...listed(scope),
      resellerId: orders.resellerId,
      model: orders.model,
      stateChangedAt: orders.stateChangedAt,
      stateReason: orders.stateReason,
      note: orders.note,
      deliverTo: orders.deliverTo,
      billTo: orders.billTo,
      contact: orders.contact,
      placedByName: orders.placedByName,
      billedOneTime: billed(orders.billedOneTime),
      billedMonthly: billed(orders.billedMonthly),
      version: orders.version,
      provider: {
        name: tenants.name,
        email: tenants.email,
        phone: tenants.phone,
        hours: tenants.hours,
        escalation: tenants.escalation,
      },
      carriers: actor.side === "provider" ? tenants.carriers : sql<OwnCarrier[]>`'[]'::jsonb`,
      resellerEmail: resellers.email,
      resellerPhone: resellers.phone,
      resellerHours: resellers.hours,
      customerState: customers.state,
    })
    .from(orders)
    .innerJoin(tenants, eq(tenants.id, orders.tenantId))
    .leftJoin(customers, and(eq(customers.tenantId, orders.tenantId), eq(customers.id, orders.customerId)))
    .leftJoin(resellers, and(eq(resellers.tenantId, orders.tenantId), eq(resellers.id, orders.resellerId)))
    .where(and(ordersInReach(scope), eq(orders.id, id)));
  const its = tx
    .select({
      ...soldBy,
      position: orderLines.position,
      itemId: orderLines.itemId,
      offerId: orderLines.offerId,
      itemKind: sql<"product" | "service">`${orderLines.snapshot} ->> 'itemKind'`,
      retailOneTime: orderLines.retailOneTime,
      transferOneTime: internal(orderLines.transferOneTime),
      transferRecurring: internal(orderLines.transferRecurring),
      commissionBp: internal(orderLines.commissionBp),
      deliveryState: orderLines.deliveryState,
      activatedAt: orderLines.activatedAt,
      deliveryReason: orderLines.deliveryReason,
      ...promised,
      ...parcelOfLine,
    })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), eq(orderLines.orderId, id)))
    .orderBy(asc(orderLines.position));
  const [[order], lines] = await together([found, its]);
  if (!order) throw notThere();
  const said = actor.customerMode && isAsking(order.state) ? null : order.stateReason;
  return { ...order, stateReason: said, seesInternal, lines };
}

/** How far each line of an order is. */
export async function lineStates({ actor, tx }: Scope, orderId: string) {
  const found = await tx
    .select({ state: orderLines.deliveryState })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), eq(orderLines.orderId, orderId)));
  return found.map(({ state }) => state);
}
