import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { customerNotifications, orderLines, orders, resellers, tenants } from "@/db/schema";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { findFile } from "@/lib/files/store";
import { ofOrder, ordersInReach, parcelOfLine } from "@/lib/orders/queries";
import { getChosenWork } from "@/lib/orders/work/queries";
import { MOST_PICKED } from "@/lib/orders/work/rules";
import type { WorkAddress } from "@/lib/orders/work/schema";
import { MOST_NOTES, notedStates } from "./rules";

const MOST_GOODS = 2000;

/** Goods of an order as they leave the house: what, how many, where to, and who sells them. No amount is among it. */
export type Good = Awaited<ReturnType<typeof listGoods>>[number];

/** The goods among chosen lines that wait to be sent. Throws LIMIT where more than 1,000 lines match, NOT_FOUND where there is none. */
export async function getPicked(scope: Scope, asked: WorkAddress) {
  const { lines, tooMany } = await getChosenWork(scope, asked, MOST_PICKED);
  if (tooMany) throw new AppError("LIMIT", "tooManyLines");
  const picked = lines.filter(({ workStep }) => workStep === "ship");
  if (!picked.length) throw notThere();
  return picked;
}

/** The goods among chosen lines that are to be sent or on their way. Throws LIMIT of more than 200 orders, NOT_FOUND where there is none. */
export async function getChosenGoods(scope: Scope, asked: WorkAddress): Promise<Good[]> {
  const { lines, tooMany } = await getChosenWork(scope, asked, MOST_PICKED);
  const ids = lines.flatMap(({ id, workStep }) => (workStep === "ship" || workStep === "arrive" ? [id] : []));
  if (tooMany || new Set(lines.map(({ orderId }) => orderId)).size > MOST_NOTES)
    throw new AppError("LIMIT", "tooManyLines");
  if (!ids.length) throw notThere();
  return listGoods(scope, sql`${orderLines.id} = any (${sql.param(ids)}::uuid[])`);
}

/** The goods of one order that were sent, or are to be. Throws NOT_FOUND where it is not in reach, not confirmed, or of services alone. */
export async function getGoods(scope: Scope, order: string): Promise<Good[]> {
  const goods = await listGoods(scope, eq(orderLines.orderId, order));
  if (!goods.length) throw notThere();
  return goods;
}

/** The logos of sellers as files, by their keys; one that is out of reach is left out. */
export async function readLogos(goods: readonly Good[]): Promise<Map<string, Buffer>> {
  const keys = new Set(goods.flatMap(({ logoKey }) => logoKey ?? []));
  const read = await Promise.all(
    [...keys].map(async (key) => [key, await findFile(key).catch(() => undefined)] as const),
  );
  return new Map(read.flatMap(([key, file]) => (file ? [[key, Buffer.from(file)]] : [])));
}

/** Goods of orders in reach that a condition names, by order and position; what failed or came back is not among them. */
export const listGoods = (scope: Scope, which: SQL) =>
  scope.tx
    .select({
      orderId: orderLines.orderId,
      number: orders.number,
      placedAt: orders.placedAt,
      reference: orders.reference,
      customerName: orders.customerName,
      deliverTo: orders.deliverTo,
      seller: sql<string>`coalesce(${orders.resellerName}, ${tenants.name})`,
      email: sql<
        string | null
      >`case when ${orders.resellerId} is null then ${tenants.email} else ${resellers.email} end`,
      phone: sql<
        string | null
      >`case when ${orders.resellerId} is null then ${tenants.phone} else ${resellers.phone} end`,
      logoKey: sql<
        string | null
      >`case when ${orders.resellerId} is null then ${tenants.logoKey} else ${resellers.logoKey} end`,
      locale: sql<string>`coalesce(${customerNotifications.locale}, ${tenants.locale})`,
      sku: orderLines.sku,
      name: orderLines.name,
      texts: sql<Record<string, { name?: string }> | null>`${orderLines.snapshot} -> 'texts'`,
      quantity: orderLines.quantity,
      ...parcelOfLine,
    })
    .from(orderLines)
    .innerJoin(orders, and(ofOrder, ordersInReach(scope)))
    .innerJoin(tenants, eq(tenants.id, orders.tenantId))
    .leftJoin(resellers, and(eq(resellers.tenantId, orders.tenantId), eq(resellers.id, orders.resellerId)))
    .leftJoin(
      customerNotifications,
      and(
        eq(customerNotifications.tenantId, orders.tenantId),
        eq(customerNotifications.customerId, orders.customerId),
      ),
    )
    .where(
      and(
        eq(orderLines.tenantId, scope.actor.tenantId),
        which,
        inArray(orders.state, [...notedStates]),
        sql`${orderLines.snapshot} ->> 'itemKind' = 'product'`,
        sql`${orderLines.deliveryState} not in ('failed', 'returned')`,
      ),
    )
    .orderBy(asc(orders.placedAt), asc(orders.id), asc(orderLines.position))
    .limit(MOST_GOODS);
