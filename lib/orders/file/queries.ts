import { and, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { orders } from "@/db/schema";
import { BATCH } from "@/lib/csv/csv";
import type { Scope } from "@/lib/door/scope";
import { cursorAfter, keyset } from "@/lib/list/page";
import { isBilled, type ListedOrder, listed, ordersMatching } from "@/lib/orders/queries";
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
  const page = after && cursorAfter({ value: after.placedAt, id: after.id });
  const direction = oldestFirst ? "asc" : "desc";
  const { where, orderBy } = keyset(orders.placedAt, orders.id, page, direction, "timestamptz");
  const billed = scope.actor.side === "provider" ? billedFrom : () => unread;
  return scope.tx
    .select({
      ...listed(scope),
      billedOneTime: billed(orders.billedOneTime),
      billedMonthly: billed(orders.billedMonthly),
    })
    .from(orders)
    .where(and(await ordersMatching(scope, { ...filter, page }, direction, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
}

const billedFrom = (column: PgColumn) =>
  sql`case when ${isBilled} then ${column} end`.mapWith(Number) as SQL<number | null>;
const unread = sql<number | null>`null`;
