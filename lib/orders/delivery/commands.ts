import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { localWords } from "@/lib/audit-log/words";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import type { EventKind } from "@/lib/notifications/events";
import { moved, orderRows, tellOfOrders } from "@/lib/orders/commands";
import { followDue } from "@/lib/orders/due/commands";
import { type DeliveryState, lineMachine, orderMachine } from "@/lib/orders/machine";
import { type Parcel, parcelOf, wordsOfParcel } from "@/lib/orders/parcels/rules";
import { ordersInReach } from "@/lib/orders/queries";
import { lineStates } from "@/lib/orders/record/queries";
import { aboutOrder, orderStateOf } from "@/lib/orders/rules";
import type { Delivery, SeenOrder } from "@/lib/orders/schema";
import { type Move, refuseStep, transitionAll } from "@/lib/states/transition";
import { type Sold, startSubscriptions, stopSubscriptions } from "@/lib/subscriptions/commands";
import { listCarriers } from "@/lib/tenant/carriers/queries";

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
  const at = new Date();
  const wanted = [...new Set(given.line)];
  const lines = and(
    eq(orderLines.tenantId, actor.tenantId),
    eq(orderLines.orderId, order.id),
    inArray(orderLines.id, wanted),
  );
  const sent = given.to === "shipped" ? parcelOf(given, await listCarriers(scope)) : undefined;
  const delivered = await transitionAll(scope, lineMachine, given.to, lineRows(scope, order, given, sent), {
    where: lines,
    at,
    reason: given.reason,
  });
  if (delivered.length < wanted.length) {
    const known = await tx.select({ id: orderLines.id }).from(orderLines).where(lines);
    throw known.length < wanted.length ? notThere() : new AppError("CONFLICT", "lineMoved");
  }
  const told = toldSteps[given.to];
  if (told) await tellOfOrders(scope, told, [order], { ...wordsOfLines(delivered), ...wordsOfParcel(sent) });
  if (given.to === "activated") await startSubscriptions(scope, at, delivered.flatMap(soldOf(order)));
  if (given.to === "returned") await stopSubscriptions(scope, at, wanted);
  const state = orderStateOf(await lineStates(scope, order.id));
  const completed = state === "completed" && order.state !== "completed";
  if (state !== order.state) await followLines(scope, order, completed ? "complete" : "deliver", at);
  await followDue(scope, [order.id]);
  return { id: order.id, completed };
}

/** Steps of lines of which others hear. */
const toldSteps: Partial<Record<Delivery["to"], EventKind>> = {
  shipped: "order-shipped",
  delivered: "order-delivered",
  activated: "order-activated",
};

/** Lines that something happened to, as its receivers are told: the line where it is one, else how many. */
export const wordsOfLines = ([first, ...others]: Named[]) => ({
  lines: others.length + 1,
  quantity: first?.quantity ?? 0,
  ...localWords("item", first?.name ?? "", first?.texts ?? null),
});

const lineRows = (
  scope: Scope,
  order: Delivered,
  { to: step, signedBy }: Delivery,
  sent: Parcel | undefined,
) => ({
  state: orderLines.deliveryState,
  reach: eq(orderLines.tenantId, scope.actor.tenantId),
  write: ({ to, at, reason }: Move<DeliveryState>, which: SQL | undefined) =>
    scope.tx
      .update(orderLines)
      .set({
        ...sent,
        ...(step === "delivered" && { deliveredAt: at, signedBy }),
        deliveryState: to,
        deliveryChangedAt: at,
        deliveryReason: reason,
        ...(step === "activated" && { activatedAt: at }),
        ...nextVersion(orderLines),
      })
      .where(which)
      .returning({ ...named, ...recurring }),
  about: (line: Named) => aboutLine(order, line),
});

/** Brings the order to where its lines are; it was counted up when it was locked. */
const followLines = (scope: Scope, { id }: Delivered, verb: "deliver" | "complete", at: Date) =>
  transitionAll(
    scope,
    orderMachine,
    verb,
    {
      ...orderRows(scope, verb),
      write: ({ to, at, reason }, which) =>
        scope.tx
          .update(orders)
          .set({ state: to, stateChangedAt: at, stateReason: reason })
          .where(which)
          .returning(moved),
    },
    { where: eq(orders.id, id), at },
  );

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
        inArray(orders.state, [...orderMachine.steps.deliver.from]),
      ),
    )
    .returning({
      ...moved,
      state: orders.state,
      model: orders.model,
      currency: orders.currency,
    });
  return order ?? refuseStep(scope, orderMachine, "deliver", orderRows(scope, "deliver"), id);
}

/** What the timeline tells of a line. */
export const named = {
  id: orderLines.id,
  quantity: orderLines.quantity,
  name: orderLines.name,
  texts: sql<Record<string, { name?: string }> | null>`${orderLines.snapshot} -> 'texts'`,
};
/** What of a line a subscription keeps. */
const recurring = {
  itemId: orderLines.itemId,
  offerId: orderLines.offerId,
  portfolioVersionId: orderLines.portfolioVersionId,
  sku: orderLines.sku,
  offerKind: orderLines.offerKind,
  period: orderLines.period,
  retailRecurring: orderLines.retailRecurring,
  transferRecurring: orderLines.transferRecurring,
  commissionBp: orderLines.commissionBp,
  snapshot: orderLines.snapshot,
};
type Recurring = Pick<typeof orderLines.$inferSelect, keyof typeof recurring>;

/** A line with a recurring price as it was sold; nothing of one that is paid once. */
const soldOf =
  ({ id: orderId, resellerId, customerId, model, currency }: Delivered) =>
  ({ id: lineId, snapshot, period, retailRecurring, ...line }: Named & Recurring & { id: string }): Sold[] =>
    retailRecurring === null
      ? []
      : [
          {
            ...line,
            ...{ lineId, orderId, resellerId, customerId, model, currency, retailRecurring },
            texts: snapshot.texts ?? {},
            period: period ?? "month",
            termMonths: snapshot.termMonths,
            noticeDays: snapshot.noticeDays,
            renewal: snapshot.renewal,
          },
        ];

type Named = { quantity: number; name: string; texts: Record<string, { name?: string }> | null };
type Delivered = Awaited<ReturnType<typeof lockForDelivery>>;

/** A line of an order, as its audit entries name it to all who may read the order. */
export const aboutLine = (order: Delivered, line: Named) => ({
  ...aboutOrder(order),
  words: { quantity: line.quantity, ...localWords("item", line.name, line.texts) },
});
