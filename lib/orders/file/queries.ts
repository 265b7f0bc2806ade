import { and, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import { BATCH } from "@/lib/csv/csv";
import type { Scope } from "@/lib/door/scope";
import { toldIf } from "@/lib/door/told";
import { cursorAfter } from "@/lib/list/page";
import { isBilled, type ListedOrder, listed, orderOf, ordersMatching } from "@/lib/orders/queries";
import type { OrderFilter } from "@/lib/orders/schema";

export type FiledOrder = ListedOrder & { billedOneTime: number | null; billedMonthly: number | null };

/**
 * The next orders of a file, filtered and ordered exactly as the list is; the actor's own, as far as it reaches. What is
 * billed, in minor units, for the provider alone and from confirmation until cancelled, so that it adds up to the revenue.
 */
export async function readOrders(
  scope: Scope,
  filter: Omit<OrderFilter, "page" | "seller" | "sort">,
  oldestFirst: boolean,
  after: ListedOrder | undefined,
): Promise<FiledOrder[]> {
  const { keysOf, keyOf } = orderOf(filter);
  const page = after && cursorAfter(keyOf(after));
  const direction = oldestFirst ? "asc" : "desc";
  const { where, orderBy } = keysOf(page, direction);
  const billed = toldIf(scope.actor.side === "provider");
  return scope.tx
    .select({
      ...listed(scope),
      billedOneTime: billed(sql`case when ${isBilled} then ${orders.billedOneTime} end`),
      billedMonthly: billed(sql`case when ${isBilled} then ${orders.billedMonthly} end`),
    })
    .from(orders)
    .where(and(await ordersMatching(scope, { ...filter, page }, direction, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
}
