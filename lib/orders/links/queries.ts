import { and, asc, eq } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { findResponsible } from "@/lib/customers/responsible/queries";
import type { Scope } from "@/lib/door/scope";
import { doneLines, ordersInReach, parcelOfLine, promised, soldBy } from "@/lib/orders/queries";
import { followedActions } from "./rules";

export type SharedOrder = Awaited<ReturnType<typeof getSharedOrder>>;

/**
 * An order as whoever has a link to it may read it: how far it is and when it arrives, without a price, a reason, an address or
 * the name of a person. Throws NOT_FOUND.
 */
export async function getSharedOrder(scope: Scope, { order: id }: { order: string }) {
  const { actor, tx } = scope;
  const { signedBy: _, ...arrives } = promised;
  const { retailRecurring: _price, ...what } = soldBy;
  const found = tx
    .select({
      number: orders.number,
      state: orders.state,
      placedAt: orders.placedAt,
      promisedOn: orders.promisedOn,
      lineCount: orders.lineCount,
      doneCount: doneLines(actor.tenantId),
    })
    .from(orders)
    .where(and(ordersInReach(scope), eq(orders.id, id)));
  const its = tx
    .select({
      ...what,
      deliveryState: orderLines.deliveryState,
      ...arrives,
      ...parcelOfLine,
    })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), eq(orderLines.orderId, id)))
    .orderBy(asc(orderLines.position));
  const [[order], lines, timeline, { seller, shop }] = await together([
    found,
    its,
    listTimeline(scope, "order", id),
    findResponsible(scope),
  ]);
  if (!order) throw notThere();
  return {
    ...order,
    seller,
    shop,
    lines,
    timeline: timeline
      .filter(({ action }) => followedActions.includes(action))
      .map((entry) => ({ ...entry, reason: null, actorName: "" })),
  };
}
