import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import { together } from "@/lib/base/together";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { countStates } from "@/lib/list/counts";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { listCarers } from "@/lib/orders/bulk/queries";
import { ofOrder, ordersInReach, parcelOfLine } from "@/lib/orders/queries";
import { listCarriers } from "@/lib/tenant/carriers/queries";
import { type LeftLine, MOST_LINES, type WorkStep, workSteps } from "./rules";
import type { WorkAddress, WorkFilter } from "./schema";

/** The counters of next steps count no further than this. */
export const COUNT_BOUND = 100;
const MOST_NAMED = 20;

export type WorkData = Awaited<ReturnType<typeof loadWork>>;
export type WorkLine = Awaited<ReturnType<typeof listing>>[number];

/** A page of the provider's queue with the counters of its next steps, and whom lines can be given to. */
export async function loadWork(
  scope: Scope,
  { left, ...filter }: WorkFilter & { left?: readonly LeftLine[] },
) {
  const [list, counts, people, stayed] = await together([
    listWork(scope, filter),
    countWork(scope, filter),
    listCarers(scope),
    listLeftLines(scope, left),
  ]);
  return { list, counts, people, stayed };
}

/** One page of lines under way, what is due first at the top; of what came back the newest. */
export async function listWork(scope: Scope, filter: WorkFilter): Promise<Page<WorkLine>> {
  const { where, orderBy } = ordered(filter);
  const found = await listing(scope)
    .where(and(matching(scope, filter), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, filter.page, ({ id, workOn, deliveryChangedAt }) => ({
    id,
    value: filter.show === "returned" ? deliveryChangedAt : (workOn ?? ""),
  }));
}

/** How many lines wait for each next step, each counted to COUNT_BOUND + 1. */
export async function countWork(
  scope: Scope,
  { show: _, ...filter }: WorkFilter,
): Promise<Record<WorkStep, number>> {
  const of = sql`from ${orderLines} where ${and(matching(scope, filter), sql`${orderLines.workStep} = wanted.state`)}`;
  return countStates(scope.tx, workSteps, of, COUNT_BOUND);
}

/**
 * The lines that an address wants to take a step, with their orders as they stand, those first that are due first; none where
 * more than `most` match. With the provider's own carriers.
 */
export async function getChosenWork(scope: Scope, asked: WorkAddress, most = MOST_LINES) {
  const { which, ids, expected } = asked;
  const wanted =
    which === "matching"
      ? matching(scope, asked)
      : and(eq(orderLines.tenantId, scope.actor.tenantId), amongLines(ids));
  const [found, carriers] = await together([
    listing(scope)
      .where(and(wanted, ordersInReach(scope)))
      .orderBy(asc(orderLines.workOn), asc(orderLines.id))
      .limit(most + 1),
    listCarriers(scope),
  ]);
  const tooMany = found.length > most;
  return {
    tooMany,
    /** How many match, where the list said another number. */
    instead:
      which === "matching" && !tooMany && expected !== null && expected !== found.length
        ? found.length
        : undefined,
    lines: tooMany ? [] : found,
    carriers,
  };
}
export type ChosenWork = Awaited<ReturnType<typeof getChosenWork>>;

/** The lines that a step left as they were, with who takes care of them now; the first 20 of them. */
export async function listLeftLines(scope: Scope, left: readonly LeftLine[] = []) {
  if (!left.length) return [];
  const reasons = new Map(left.slice(0, MOST_NAMED).map(({ id, reason }) => [id, reason]));
  const found = await listing(scope)
    .where(
      and(
        eq(orderLines.tenantId, scope.actor.tenantId),
        amongLines([...reasons.keys()]),
        ordersInReach(scope),
      ),
    )
    .orderBy(asc(orderLines.id));
  return found.flatMap((line) => {
    const reason = reasons.get(line.id);
    return reason ? [{ ...line, reason }] : [];
  });
}
export type LeftNamed = Awaited<ReturnType<typeof listLeftLines>>[number];

const amongLines = (ids: readonly string[]) => sql`${orderLines.id} = any (${sql.param([...ids])}::uuid[])`;

/** Whoever takes care of a line; written out, since Drizzle drops the table of its columns. */
const carerName = ({ actor }: Scope) => sql<string | null>`(select m.name from memberships m
  where m.tenant_id = ${actor.tenantId}::uuid and m.id = order_lines.assigned_to)`;

const listing = (scope: Scope) =>
  scope.tx
    .select({
      id: orderLines.id,
      orderId: orderLines.orderId,
      number: orders.number,
      orderVersion: orders.version,
      customerName: orders.customerName,
      resellerName: orders.resellerName,
      city: sql<string | null>`${orders.deliverTo} ->> 'city'`,
      quantity: orderLines.quantity,
      sku: orderLines.sku,
      name: orderLines.name,
      texts: sql<Record<string, { name?: string }> | null>`${orderLines.snapshot} -> 'texts'`,
      deliveryState: orderLines.deliveryState,
      deliveryChangedAt: orderLines.deliveryChangedAt,
      deliveryReason: orderLines.deliveryReason,
      promisedOn: orderLines.promisedOn,
      workStep: orderLines.workStep,
      workOn: orderLines.workOn,
      assignedTo: orderLines.assignedTo,
      carerName: carerName(scope),
      ...parcelOfLine,
    })
    .from(orderLines)
    .innerJoin(orders, and(ofOrder, ordersInReach(scope)));

const ordered = ({ show, page }: WorkFilter) =>
  show === "returned"
    ? keyset(orderLines.deliveryChangedAt, orderLines.id, page, "desc", "timestamptz")
    : keyset(orderLines.workOn, orderLines.id, page, "asc", "date");

type Narrowing = Pick<WorkFilter, "show" | "whose" | "late">;

/** The lines of the tenant that a filter lets through. */
function matching({ actor }: Scope, { show, whose, late }: Narrowing): SQL | undefined {
  return and(
    eq(orderLines.tenantId, actor.tenantId),
    show === "returned"
      ? sql`${orderLines.deliveryState} = 'returned'`
      : sql`${orderLines.workOn} is not null`,
    show && show !== "returned" ? eq(orderLines.workStep, show) : undefined,
    whose === "mine" ? eq(orderLines.assignedTo, actor.membershipId) : undefined,
    whose === "nobody" ? isNull(orderLines.assignedTo) : undefined,
    late && show !== "returned" ? sql`${orderLines.workOn} < ${today()}::date` : undefined,
  );
}
