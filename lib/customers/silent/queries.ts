import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { customerAssignments, customers } from "@/db/schema";
import { DAY } from "@/lib/base/days";
import type { Scope } from "@/lib/door/scope";

/** A customer that has ordered nothing for so many days is silent. */
export const SILENT_DAYS = 90;

/**
 * True of the customers that the actor looks after and that have ordered nothing for 90 days; a newer customer has had no
 * time to be silent, and a locked one cannot order. Looks at the customers assigned to one person, never at all of them.
 */
export function silentCustomers({ actor, tx }: Scope): SQL | undefined {
  const since = new Date(Date.now() - SILENT_DAYS * DAY).toISOString();
  const mine = tx
    .select({ id: customerAssignments.customerId })
    .from(customerAssignments)
    .where(
      and(
        eq(customerAssignments.tenantId, actor.tenantId),
        eq(customerAssignments.membershipId, actor.membershipId),
      ),
    );
  return and(
    inArray(customers.id, mine),
    sql`${customers.state} <> 'locked' and ${customers.createdAt} < ${since}`,
    sql`not exists (select 1 from orders o where o.tenant_id = ${actor.tenantId}::uuid
      and o.customer_id = customers.id and o.placed_at >= ${since})`,
  );
}
