import { type AnyColumn, and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { customerAssignments, customers } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";

/** Narrows a query to customers assigned to the actor, where its reach is no wider. */
export function assigned({ actor, reach, tx }: Scope, customerId: AnyColumn): SQL | undefined {
  if (reach !== "assigned") return;
  const mine = tx
    .select({ one: sql`1` })
    .from(customerAssignments)
    .where(
      and(
        eq(customerAssignments.tenantId, actor.tenantId),
        eq(customerAssignments.membershipId, actor.membershipId),
        eq(customerAssignments.customerId, customerId),
      ),
    );
  return exists(mine);
}

/** The customers in the actor's reach: tenant, own reseller or own company, and assignment. */
export const customersInReach = (scope: Scope): SQL | undefined => {
  const { actor } = scope;
  const company = {
    provider: undefined,
    reseller: eq(customers.resellerId, actor.resellerId ?? actor.tenantId),
    customer: eq(customers.id, actor.customerId ?? actor.tenantId),
  }[actor.side];
  return and(eq(customers.tenantId, actor.tenantId), company, assigned(scope, customers.id));
};

/** The customers that the actor may change: a reseller its own, the provider its direct ones, as far as it reaches. */
export const keptCustomers = (scope: Scope): SQL | undefined =>
  and(customersInReach(scope), scope.actor.side === "provider" ? isNull(customers.resellerId) : undefined);

/** True of the rows of the actor's own company: a reseller's, or those of the provider's direct customers. */
export const ofSeller = (actor: Actor, resellerId: AnyColumn): SQL =>
  actor.side === "provider" ? isNull(resellerId) : eq(resellerId, actor.resellerId ?? actor.tenantId);

/** The name of the customer that a list is narrowed to, if it is in reach. */
export async function findCustomerName(scope: Scope, id: string | null): Promise<string | undefined> {
  if (!id) return;
  const [found] = await scope.tx
    .select({ name: customers.name })
    .from(customers)
    .where(and(customersInReach(scope), eq(customers.id, id)));
  return found?.name;
}
