import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { customerAssignments, customers, openStates, orders } from "@/db/schema";
import { type Permission, reachOf } from "@/lib/door/permissions";
import type { Scope } from "@/lib/door/scope";

/** Customers and open orders are counted no further than this. */
export const MOST_CUSTOMERS_COUNTED = 1000;
const NEWEST_ORDERS = 5;

/** How many customers of a reseller the actor may read, counted to 1,001; undefined without the right to read customers. */
export async function countCustomers(scope: Scope, resellerId: string): Promise<number | undefined> {
  const reach = reachOfActor(scope, "customer:read");
  if (!reach) return;
  const some = scope.tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.tenantId, scope.actor.tenantId),
        eq(customers.resellerId, resellerId),
        reach === "assigned" ? inArray(customers.id, assigned(scope)) : undefined,
      ),
    )
    .limit(MOST_CUSTOMERS_COUNTED + 1);
  const { rows } = await scope.tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${some}) as counted`,
  );
  return rows[0]?.count ?? 0;
}

/** How many orders of a reseller are under way, as far as the actor may read, counted to 1,001; undefined without the right. */
export async function countOpenOrders(scope: Scope, resellerId: string): Promise<number | undefined> {
  const reach = reachOfActor(scope, "order:read");
  if (!reach) return;
  const some = scope.tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, scope.actor.tenantId),
        eq(orders.resellerId, resellerId),
        inArray(orders.state, openStates),
        reach === "assigned" ? inArray(orders.customerId, assigned(scope)) : undefined,
      ),
    )
    .limit(MOST_CUSTOMERS_COUNTED + 1);
  return scope.tx.$count(some.as("some"));
}

/** The newest five orders of a reseller, as far as the actor may read; undefined without the right to read orders. */
export async function listNewestOrders(scope: Scope, resellerId: string) {
  const reach = reachOfActor(scope, "order:read");
  if (!reach) return;
  return scope.tx
    .select({
      id: orders.id,
      number: orders.number,
      customerName: orders.customerName,
      state: orders.state,
      placedAt: orders.placedAt,
      currency: orders.currency,
      oneTimeTotal: orders.oneTimeTotal,
      monthlyTotal: orders.monthlyTotal,
    })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, scope.actor.tenantId),
        eq(orders.resellerId, resellerId),
        reach === "assigned" ? inArray(orders.customerId, assigned(scope)) : undefined,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(NEWEST_ORDERS);
}

const reachOfActor = ({ actor }: Scope, permission: Permission) =>
  reachOf(permission, actor.side, actor.roles, actor.assignedOnly);

const assigned = ({ actor }: Scope): SQL => sql`(select a.customer_id from ${customerAssignments} a
  where a.tenant_id = ${actor.tenantId}::uuid and a.membership_id = ${actor.membershipId}::uuid)`;
