import { and } from "drizzle-orm";
import { orders } from "@/db/schema";
import { BATCH } from "@/lib/csv";
import { cursorAfter, keyset } from "@/lib/page";
import type { Scope } from "@/lib/scope";
import { type ListedOrder, listing, ordersMatching } from "../queries";
import type { OrderFilter } from "../schema";

/** The next orders of a file, filtered and ordered exactly as the list is; the actor's own, as far as it reaches. */
export function readOrders(
  scope: Scope,
  filter: Omit<OrderFilter, "page" | "seller" | "sort">,
  oldestFirst: boolean,
  after: ListedOrder | undefined,
): Promise<ListedOrder[]> {
  const page = after && cursorAfter({ value: after.placedAt, id: after.id });
  const direction = oldestFirst ? "asc" : "desc";
  const { where, orderBy } = keyset(orders.placedAt, orders.id, page, direction, "timestamptz");
  return listing(scope)
    .where(and(ordersMatching(scope, { ...filter, page }, direction, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
}
