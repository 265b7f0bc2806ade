import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { orderLines, orders } from "@/db/schema";
import { can, type Scope } from "@/lib/door/scope";
import { ofOrder, soldBy } from "@/lib/orders/queries";

/** What runs or ran: a line with a recurring price that was activated. */
export const everRan: SQL = sql`(${orderLines.activatedAt} is not null and ${orderLines.retailRecurring} is not null)`;

/** What runs now: since it was activated, until it came back (domain.md §1). */
export const runs: SQL = sql`(${everRan} and ${orderLines.endedAt} is null)`;

/** What ran at a moment. */
export const ranAt = (moment: SQL): SQL =>
  sql`(${everRan} and ${orderLines.activatedAt} < ${moment} and (${orderLines.endedAt} is null or ${orderLines.endedAt} >= ${moment}))`;

/** A customer that runs more lines than these is told so, and they are not added up. */
export const MOST_RUNNING = 500;

export type RunningLine = Awaited<ReturnType<typeof listRunning>>[number];

const read = (column: PgColumn) => sql<number | null>`${column}`.mapWith(Number) as SQL<number | null>;
const unread = sql<number | null>`null`;

/**
 * The active lines with a recurring price of a customer that is in reach, the newest first, and one more than MOST_RUNNING;
 * transfer price and commission only with margin:read.
 */
export function listRunning({ actor, tx }: Scope, customer: { id: string; resellerId: string | null }) {
  const internal = can(actor, "margin:read") ? read : () => unread;
  return tx
    .select({
      ...soldBy,
      orderId: orderLines.orderId,
      model: orders.model,
      currency: orders.currency,
      transferRecurring: internal(orderLines.transferRecurring),
      commissionBp: internal(orderLines.commissionBp),
      activatedAt: orderLines.activatedAt,
    })
    .from(orderLines)
    .innerJoin(orders, ofOrder)
    .where(
      and(
        eq(orderLines.tenantId, actor.tenantId),
        customer.resellerId === null
          ? isNull(orderLines.resellerId)
          : eq(orderLines.resellerId, customer.resellerId),
        eq(orderLines.customerId, customer.id),
        runs,
      ),
    )
    .orderBy(desc(orderLines.activatedAt), desc(orderLines.id))
    .limit(MOST_RUNNING + 1);
}
