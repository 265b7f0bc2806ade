import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Side } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { assigned, findCustomerName } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { countStates } from "@/lib/list/counts";
import { startOfDay } from "@/lib/list/days";
import { type Cursor, type Direction, keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { among, type Most } from "@/lib/list/search";

import { type OrderState, orderStates } from "./machine";
import type { OrderFilter } from "./schema";
import { foundOrders } from "./search";
import { findSellers } from "./sellers/queries";

/** The counters of the states, seven to a page, count no further than this. */
export const COUNT_BOUND = 100;

/** The orders in the actor's reach: tenant, own company, and assignment of the customer. */
export const ordersInReach = (scope: Scope): SQL | undefined => {
  const { actor } = scope;
  const company = {
    provider: undefined,
    reseller: eq(orders.resellerId, actor.resellerId ?? actor.tenantId),
    customer: eq(orders.customerId, actor.customerId ?? actor.tenantId),
  }[actor.side];
  return and(eq(orders.tenantId, actor.tenantId), company, assigned(scope, orders.customerId));
};

/** How many lines of an order have reached its customer; its columns are written out, since Drizzle drops their table. */
export function doneLines(tenantId: string) {
  return sql<number>`(select count(*)::int from order_lines l where l.tenant_id = ${tenantId}::uuid
    and l.order_id = orders.id and l.delivery_state in ('delivered', 'activated'))`;
}

/** Who takes care of an order, for the provider alone; written out as in doneLines. */
export const assigneeName = ({ actor }: Pick<Scope, "actor">) =>
  actor.side === "provider"
    ? sql<string | null>`(select m.name from memberships m where m.tenant_id = ${actor.tenantId}::uuid
        and m.id = orders.assigned_to)`
    : sql<string | null>`null`;

/** Whether an order is confirmed, so that the provider bills it. */
export const isBilled = sql`${orders.state} in ('confirmed', 'in delivery', 'completed')`;

/** How many months the recurring price of a line is for, as monthlyOf counts them. */
export const monthsOfPrice = sql`case ${orderLines.period} when 'year' then 12 when 'quarter' then 3 else 1 end`;

/** Joins a line with its order. */
export const ofOrder = and(eq(orders.tenantId, orderLines.tenantId), eq(orders.id, orderLines.orderId));

/** What was sold by a line, as everybody may read it. */
export const soldBy = {
  id: orderLines.id,
  sku: orderLines.sku,
  name: orderLines.name,
  texts: sql<Record<string, { name?: string }>>`${orderLines.snapshot} -> 'texts'`,
  termMonths: sql<number | null>`(${orderLines.snapshot} ->> 'termMonths')::int`,
  offerKind: orderLines.offerKind,
  period: orderLines.period,
  quantity: orderLines.quantity,
  retailRecurring: orderLines.retailRecurring,
};

/** When a line was promised and delivered, or after how many days it is expected to arrive once it is confirmed. */
export const promised = {
  promisedOn: orderLines.promisedOn,
  promiseReason: orderLines.promiseReason,
  deliveredAt: orderLines.deliveredAt,
  signedBy: orderLines.signedBy,
  leadDays: sql<number | null>`(${orderLines.snapshot} ->> 'leadDays')::int`,
  toOrder: sql<boolean>`coalesce((${orderLines.snapshot} ->> 'toOrder')::boolean, false)`,
};

/** The parcel that a line was sent with. */
export const parcelOfLine = {
  parcel: orderLines.parcel,
  carrier: orderLines.carrier,
  tracking: orderLines.tracking,
  trackingPage: orderLines.trackingPage,
};

/** The columns of an order that lists and records share. */
export const listed = (scope: Scope) => ({
  id: orders.id,
  number: orders.number,
  state: orders.state,
  placedAt: orders.placedAt,
  customerId: orders.customerId,
  customerName: orders.customerName,
  resellerName: orders.resellerName,
  currency: orders.currency,
  oneTimeTotal: orders.oneTimeTotal,
  monthlyTotal: orders.monthlyTotal,
  lineCount: orders.lineCount,
  doneCount: doneLines(scope.actor.tenantId),
  assigneeName: assigneeName(scope),
  reference: orders.reference,
  promisedOn: orders.promisedOn,
  dueOn: orders.dueOn,
});
/** Orders in those columns. */
export const listing = (scope: Scope) => scope.tx.select(listed(scope)).from(orders);

export type ListedOrder = Awaited<ReturnType<typeof listing>>[number];
export type OrderCounts = Record<OrderState, number>;

export type OrderListData = Awaited<ReturnType<typeof loadOrders>>;

/** A page of orders with the counters of its filter; `usual` is the state shown where none was asked for. */
export async function loadOrders(scope: Scope, filter: OrderFilter, usual: OrderState | "all") {
  const state = shownState(filter, usual);
  const oldestFirst = isOldestFirst(scope.actor.side, state, filter);
  const sort = filter.sort ?? (oldestFirst ? "-placed" : "placed");
  const sellers = await findSellers(scope, filter);
  const wanted = { ...filter, reseller: filter.reseller ?? sellers?.chosen?.id };
  const [list, counts, customerName] = await together([
    listOrders(scope, { ...wanted, state }, oldestFirst),
    countOrders(scope, wanted),
    findCustomerName(scope, filter.customer),
  ]);
  return { list, sort, counts, customerName, sellers };
}

/** The state that a list shows: as asked, else the usual one; of late orders all, since they stand in several. */
export const shownState = ({ state, late }: Pick<OrderFilter, "state" | "late">, usual: OrderState | "all") =>
  state ?? (late ? "all" : usual);

/** Whether a list begins with the oldest order: by when they must go on, or as asked, else in the provider's queue, where those that wait longest come first. */
export const isOldestFirst = (
  side: Side,
  state: OrderState | "all",
  { sort, late }: Pick<OrderFilter, "sort" | "late">,
): boolean =>
  late
    ? true
    : sort
      ? sort === "-placed"
      : side === "provider" && (state === "placed" || state === "information asked");

/** One page of orders by the time of placing, or of late ones by their day; in a queue (`oldestFirst`) those that wait longest come first. */
export async function listOrders(
  scope: Scope,
  filter: OrderFilter,
  oldestFirst = false,
): Promise<Page<ListedOrder>> {
  const { page } = filter;
  const direction = oldestFirst ? "asc" : "desc";
  const { keysOf, keyOf } = orderOf(filter);
  const { where, orderBy } = keysOf(page, direction);
  const found = await listing(scope)
    .where(and(await ordersMatching(scope, filter, direction), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, keyOf);
}

/** By what a list of orders goes on: the time of placing, or the day by which they must go on where late ones are asked for. */
export function orderOf({ late }: Pick<OrderFilter, "late">) {
  const [column, type] = late
    ? ([orders.dueOn, "date"] as const)
    : ([orders.placedAt, "timestamptz"] as const);
  return {
    keysOf: (page: Cursor | undefined, direction: Direction) =>
      keyset(column, orders.id, page, direction, type),
    keyOf: ({ id, dueOn, placedAt }: ListedOrder) => ({ id, value: late ? (dueOn ?? "") : placedAt }),
  };
}

/** The orders in reach that a filter lets through; of a search these are the next ones of its page, a page and one more by default. */
export async function ordersMatching(
  scope: Scope,
  { state, ...filter }: Omit<OrderFilter, "seller" | "sort">,
  direction: "asc" | "desc",
  most?: Most,
): Promise<SQL | undefined> {
  const { q, customer, reseller, mine, late, from, to, page } = filter;
  const wanted = state === "all" ? undefined : state;
  const assignee = assigneeOf(scope, mine);
  const sought = { q, customer, reseller, assignee, late, page, ...daysOf({ from, to }), state: wanted };
  return and(
    ordersInReach(scope),
    q
      ? await among(scope, orders.id, foundOrders(scope, sought, direction, most))
      : and(narrowed({ ...filter, assignee }), wanted && eq(orders.state, wanted)),
  );
}

/** How many orders stand in each state, late or not, each counted to COUNT_BOUND + 1. */
export async function countOrders(
  scope: Scope,
  { page: _, seller: _seller, late: _late, ...filter }: OrderFilter,
): Promise<OrderCounts> {
  const state = sql`wanted.state`;
  const counted = COUNT_BOUND + 1;
  const assignee = assigneeOf(scope, filter.mine);
  const from = filter.q
    ? foundOrders(scope, { ...filter, ...daysOf(filter), assignee, state }, "desc", { counted })
    : sql`${orders} where ${and(ordersInReach(scope), narrowed({ ...filter, assignee }), sql`${orders.state} = ${state}`)}`;
  return countStates(scope.tx, orderStates, sql`from ${from}`, COUNT_BOUND);
}

/** Whose orders are wanted where one's own are; nobody's for those of other sides. */
const assigneeOf = ({ actor }: Scope, mine: OrderFilter["mine"]): string | undefined =>
  mine && (actor.side === "provider" ? actor.membershipId : actor.tenantId);

type Narrowing = Pick<OrderFilter, "customer" | "reseller" | "late" | "from" | "to"> & { assignee?: string };

/** The orders of one customer, of one reseller or of the provider itself, of one person, and of some days. */
function narrowed({ customer, reseller, assignee, late, ...days }: Narrowing): SQL | undefined {
  const { from, before } = daysOf(days);
  return and(
    customer ? eq(orders.customerId, customer) : undefined,
    reseller === "direct" ? isNull(orders.resellerId) : undefined,
    reseller && reseller !== "direct" ? eq(orders.resellerId, reseller) : undefined,
    assignee ? eq(orders.assignedTo, assignee) : undefined,
    late && lateness(late),
    from && sql`${orders.placedAt} >= ${from}`,
    before && sql`${orders.placedAt} < ${before}`,
  );
}

/** Orders whose day is over, and those that must go on by a day that is not. */
export const lateness = (late: "yes" | "no"): SQL =>
  late === "yes" ? sql`${orders.dueOn} < ${today()}::date` : sql`${orders.dueOn} >= ${today()}::date`;

/** When the days of a filter begin and end, in the time zone of the pages. */
const daysOf = ({ from, to }: Pick<OrderFilter, "from" | "to">) => ({
  from: from ? startOfDay(from) : undefined,
  before: to ? startOfDay(to, 1) : undefined,
});
