import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { memberships, orderLines, orders } from "@/db/schema";
import { together } from "@/lib/base/together";
import { reachOf, roles } from "@/lib/door/permissions";
import type { Scope } from "@/lib/door/scope";
import { assigneeName, ordersInReach, ordersMatching, shownState } from "@/lib/orders/queries";
import { findSellers } from "@/lib/orders/sellers/queries";
import { listCarriers } from "@/lib/tenant/carriers/queries";
import { type LeftOrder, type LeftReason, MOST_ORDERS, refusalOf, shippable } from "./rules";
import type { StepAddress } from "./schema";

const MOST_PEOPLE = 200;
const MOST_NAMED = 20;

export type SteppingOrder = Awaited<ReturnType<typeof listStepping>>[number];
export type OrdersToStep = Awaited<ReturnType<typeof getOrdersToStep>>;

/**
 * The orders that an address wants to take a step, as they stand, those first that wait longest: those that would take it,
 * and why others would not; none where more than MOST_ORDERS match. With whom one may put in charge, where that is the step.
 */
export async function getOrdersToStep(scope: Scope, asked: StepAddress) {
  const { step, which, ids, expected } = asked;
  const sellers = which === "matching" ? await findSellers(scope, asked) : undefined;
  const filter = { ...asked, page: undefined, reseller: asked.reseller ?? sellers?.chosen?.id };
  const wanted =
    which === "matching"
      ? await ordersMatching(scope, { ...filter, state: shownState(asked, "placed") }, "asc", MOST_ORDERS + 1)
      : and(ordersInReach(scope), inArray(orders.id, ids));
  const [found, people, carriers] = await together([
    listStepping(scope, wanted),
    step === "assign" ? listCarers(scope) : undefined,
    step === "ship" ? listCarriers(scope) : undefined,
  ]);
  const tooMany = found.length > MOST_ORDERS;
  const standing = tooMany ? [] : found.map((order) => ({ ...order, refused: refusalOf(step, order) }));
  return {
    tooMany,
    /** How many match, where the list said another number. */
    instead: which === "matching" && !tooMany && expected !== found.length ? found.length : undefined,
    ready: standing.filter(({ refused }) => !refused),
    left: standing.filter((order): order is SteppingOrder & { refused: LeftReason } =>
      Boolean(order.refused),
    ),
    people,
    carriers,
  };
}

const listStepping = (scope: Scope, wanted: Awaited<ReturnType<typeof ordersMatching>>) =>
  scope.tx
    .select({
      id: orders.id,
      number: orders.number,
      state: orders.state,
      version: orders.version,
      customerName: orders.customerName,
      resellerName: orders.resellerName,
      assignedTo: orders.assignedTo,
      assigneeName: assigneeName(scope),
      toShip: sql<number>`(select count(*)::int from order_lines l where l.tenant_id = ${scope.actor.tenantId}::uuid
        and l.order_id = orders.id and l.snapshot ->> 'itemKind' = 'product'
        and l.delivery_state = any (${sql.param([...shippable])}::text[]))`,
    })
    .from(orders)
    .where(wanted)
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .limit(MOST_ORDERS + 1);

/** The lines that leave the house when these orders are shipped as a whole: products that can be sent from where they are. */
export const listParcelLines = ({ actor, tx }: Scope, ids: string[]) =>
  tx
    .select({ id: orderLines.id, orderId: orderLines.orderId })
    .from(orderLines)
    .where(
      and(
        eq(orderLines.tenantId, actor.tenantId),
        inArray(orderLines.orderId, ids),
        sql`${orderLines.snapshot} ->> 'itemKind' = 'product'`,
        inArray(orderLines.deliveryState, [...shippable]),
      ),
    );

/** Roles that move orders. */
const carers = roles.provider.filter((role) => reachOf("order:fulfil", "provider", [role]));

/** True of the provider's people who can take care of orders. */
export const canCare = ({ actor }: Scope) =>
  and(
    eq(memberships.tenantId, actor.tenantId),
    eq(memberships.side, "provider"),
    isNull(memberships.closedAt),
    isNull(memberships.lockedAt),
    sql`${memberships.roles} && ${sql.param(carers)}::text[]`,
  );

/** The provider's people who can take care of orders, by name. */
export const listCarers = (scope: Scope) =>
  scope.tx
    .select({ id: memberships.id, name: memberships.name })
    .from(memberships)
    .where(canCare(scope))
    .orderBy(memberships.name, memberships.id)
    .limit(MOST_PEOPLE);

/** The orders that a step left as they were, by their numbers, with the state that they have now; the first 20 of them. */
export async function listLeft(scope: Scope, left: readonly LeftOrder[] = []) {
  if (!left.length) return [];
  const found = await scope.tx
    .select({ id: orders.id, number: orders.number, state: orders.state })
    .from(orders)
    .where(
      and(
        ordersInReach(scope),
        inArray(
          orders.id,
          left.slice(0, MOST_NAMED).map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(orders.placedAt), asc(orders.id));
  const reasons = new Map(left.map(({ id, reason }) => [id, reason]));
  return found.flatMap((order) => {
    const reason = reasons.get(order.id);
    return reason ? [{ ...order, reason }] : [];
  });
}
export type LeftNamed = Awaited<ReturnType<typeof listLeft>>[number];
