import { and, asc, eq, inArray } from "drizzle-orm";
import { openStates, orderLines, orders } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { together } from "@/lib/base/together";
import { findResponsible } from "@/lib/customers/responsible/queries";
import type { Scope } from "@/lib/door/scope";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { doneLines, ordersInReach, parcelOfLine, promised, soldBy } from "@/lib/orders/queries";
import { listThreads } from "@/lib/threads/queries";
import { threadsOf } from "@/lib/threads/rules";
import type { ThreadPage } from "@/lib/threads/schema";
import { listOwnRunning, sumOwnRunning } from "./running/queries";
import type { FollowedFilter } from "./schema";

/** Open orders are counted no further than this. */
export const OPEN_BOUND = 100;

/** An order as its customer sees it: no reasons, notes or prices that lie between provider and reseller. */
const visibleColumns = ({ actor }: Scope) => ({
  id: orders.id,
  number: orders.number,
  state: orders.state,
  stateChangedAt: orders.stateChangedAt,
  placedAt: orders.placedAt,
  currency: orders.currency,
  oneTimeTotal: orders.oneTimeTotal,
  monthlyTotal: orders.monthlyTotal,
  lineCount: orders.lineCount,
  doneCount: doneLines(actor.tenantId),
  reference: orders.reference,
  promisedOn: orders.promisedOn,
});
const following = (scope: Scope) => scope.tx.select(visibleColumns(scope)).from(orders);

export type FollowedOrder = Awaited<ReturnType<typeof following>>[number];
export type FollowedOrderDetail = Awaited<ReturnType<typeof getFollowedOrder>>;

/** The customer's first page: what is open, what runs, its orders, and who answers for them. */
export async function loadFollowedOrders(scope: Scope, query: FollowedFilter & { locale: string }) {
  const [list, open, running, sums, responsible] = await together([
    listFollowedOrders(scope, query),
    countOpen(scope),
    listOwnRunning(scope, query),
    sumOwnRunning(scope),
    findResponsible(scope),
  ]);
  return { list, open, running, sums, responsible };
}

const isOpen = inArray(orders.state, openStates);

function countOpen(scope: Scope) {
  const some = scope.tx
    .select({ id: orders.id })
    .from(orders)
    .where(and(ordersInReach(scope), isOpen))
    .limit(OPEN_BOUND + 1);
  return scope.tx.$count(some.as("some"));
}

/** One of the customer's own orders with its timeline and messages. Throws NOT_FOUND. */
export async function getFollowedRecord(
  scope: Scope,
  { order: id, ...page }: { order: string } & Partial<ThreadPage>,
) {
  const order = await getFollowedOrder(scope, id);
  const [timeline, threads] = await together([
    listTimeline(scope, "order", id),
    listThreads(scope, { about: "order", id }, page),
  ]);
  return { order, timeline, threads: threadsOf(scope.actor, scope.actor, threads) };
}

async function listFollowedOrders(
  scope: Scope,
  { page, state }: FollowedFilter,
): Promise<Page<FollowedOrder>> {
  const { where, orderBy } = keyset(orders.placedAt, orders.id, page, "desc", "timestamptz");
  const found = await following(scope)
    .where(and(ordersInReach(scope), state && isOpen, where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, (row) => ({ value: row.placedAt, id: row.id }));
}

async function getFollowedOrder(scope: Scope, id: string) {
  const [order] = await scope.tx
    .select({
      ...visibleColumns(scope),
      deliverTo: orders.deliverTo,
      billTo: orders.billTo,
      contact: orders.contact,
    })
    .from(orders)
    .where(and(ordersInReach(scope), eq(orders.id, id)));
  if (!order) throw notThere();
  const lines = await scope.tx
    .select({
      ...soldBy,
      retailOneTime: orderLines.retailOneTime,
      deliveryState: orderLines.deliveryState,
      deliveryChangedAt: orderLines.deliveryChangedAt,
      deliveryReason: orderLines.deliveryReason,
      ...promised,
      ...parcelOfLine,
    })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, scope.actor.tenantId), eq(orderLines.orderId, id)))
    .orderBy(asc(orderLines.position));
  return { ...order, lines, responsible: await findResponsible(scope) };
}
