import { and, asc, eq } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { ordersInReach } from "@/lib/orders/queries";
import { termsNow } from "@/lib/sellable/terms/queries";

/** An order in reach with what its lines were. Throws NOT_FOUND. */
export async function getOrdered(scope: Scope, id: string) {
  const [order] = await scope.tx
    .select({ number: orders.number, customerId: orders.customerId })
    .from(orders)
    .where(and(ordersInReach(scope), eq(orders.id, id)));
  if (!order) throw notThere();
  const lines = await scope.tx
    .select({ offerId: orderLines.offerId, quantity: orderLines.quantity, name: orderLines.name })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, scope.actor.tenantId), eq(orderLines.orderId, id)))
    .orderBy(asc(orderLines.position));
  return { ...order, lines };
}

/** What of an order could not be ordered again, by name. Throws NOT_FOUND. */
export async function findLeftOut(scope: Scope, id: string) {
  const { number, lines } = await getOrdered(scope, id);
  const terms = await termsNow(
    scope,
    lines.map(({ offerId }) => offerId),
  );
  const sellable = new Set(terms.map(({ offerId }) => offerId));
  const left = lines.filter(({ offerId }) => !sellable.has(offerId));
  return { number, total: lines.length, names: left.map(({ name }) => name) };
}

export type LeftOut = Awaited<ReturnType<typeof findLeftOut>>;
