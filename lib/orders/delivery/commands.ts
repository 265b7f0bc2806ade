import { and, eq, inArray, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit, type Change } from "@/lib/audit/audit";
import { localWords } from "@/lib/audit-log/words";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { addRunning, running } from "@/lib/orders/billing/commands";
import { runningChange } from "@/lib/orders/billing/rules";
import { record, refuseMove } from "@/lib/orders/commands";
import { ordersInReach } from "@/lib/orders/queries";
import { lineStates } from "@/lib/orders/record/queries";
import { orderStateOf, orderTransitions, statesBefore } from "@/lib/orders/rules";
import type { Delivery, SeenOrder } from "@/lib/orders/schema";

/**
 * Takes lines of one order a step further, all of them or none; the order's state follows from its lines. Throws CONFLICT
 * where the order or a line has moved on, NOT_FOUND.
 */
export async function deliverLines(
  scope: Scope,
  given: Delivery,
): Promise<{ id: string; completed: boolean }> {
  const { actor, tx } = scope;
  const order = await lockForDelivery(scope, given);
  const now = new Date();
  const wanted = [...new Set(given.line)];
  const lines = and(
    eq(orderLines.tenantId, actor.tenantId),
    eq(orderLines.orderId, order.id),
    inArray(orderLines.id, wanted),
  );
  const shipped = given.to === "shipped" ? { parcel: given.parcel, tracking: given.tracking } : {};
  const delivered = await tx
    .update(orderLines)
    .set({
      ...shipped,
      deliveryState: given.to,
      deliveryChangedAt: now,
      deliveryReason: given.reason,
      ...(given.to === "activated" && { activatedAt: now }),
      ...(given.to === "returned" && {
        endedAt: sql`case when ${orderLines.activatedAt} is not null then ${now.toISOString()}::timestamptz end`,
      }),
      ...nextVersion(orderLines),
    })
    .where(and(lines, inArray(orderLines.deliveryState, statesBefore(given.to))))
    .returning({ ...named, ...running });
  if (delivered.length < wanted.length) {
    const known = await tx.select({ id: orderLines.id }).from(orderLines).where(lines);
    throw known.length < wanted.length ? notThere() : new AppError("CONFLICT", "lineMoved");
  }
  await addRunning(scope, order, now, runningChange(order.model, given.to, delivered));
  const state = orderStateOf(await lineStates(scope, order.id));
  if (state !== order.state) {
    await tx
      .update(orders)
      .set({ state, stateChangedAt: now, stateReason: null })
      .where(and(ordersInReach(scope), eq(orders.id, order.id)));
  }
  await audit(scope, ...delivered.map((line) => deliveryChange(given, order, line)));
  const completed = state === "completed" && order.state !== "completed";
  if (completed) await record(scope, "order-completed", order);
  return { id: order.id, completed };
}

/** Counts the version up first: that takes the row's lock, so that two deliveries of one order stand in line. */
export async function lockForDelivery(scope: Scope, { order: id, version }: SeenOrder) {
  const [order] = await scope.tx
    .update(orders)
    .set({ ...nextVersion(orders) })
    .where(
      and(
        ordersInReach(scope),
        eq(orders.id, id),
        eq(orders.version, version),
        inArray(orders.state, [...orderTransitions.deliver.from]),
      ),
    )
    .returning({
      id: orders.id,
      number: orders.number,
      state: orders.state,
      resellerId: orders.resellerId,
      customerId: orders.customerId,
      model: orders.model,
      currency: orders.currency,
    });
  return order ?? refuseMove(scope, "deliver", id);
}

/** What the timeline tells of a line. */
export const named = {
  id: orderLines.id,
  quantity: orderLines.quantity,
  name: orderLines.name,
  texts: sql<Record<string, { name?: string }> | null>`${orderLines.snapshot} -> 'texts'`,
};
type Named = { quantity: number; name: string; texts: Record<string, { name?: string }> | null };
type Delivered = Awaited<ReturnType<typeof lockForDelivery>>;

const deliveryChange = ({ to, reason }: Delivery, order: Delivered, line: Named): Change => ({
  action: `line-${to}`,
  reason,
  ...changeOf(order, line),
});

/** The entry of a step of one line, for all who may read the order. */
export const changeOf = (order: Delivered, line: Named) => ({
  record: { kind: "order", id: order.id, label: order.number },
  resellerId: order.resellerId,
  customerId: order.customerId,
  words: { quantity: line.quantity, ...localWords("item", line.name, line.texts) },
});
