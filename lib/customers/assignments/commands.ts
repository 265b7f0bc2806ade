import { and, eq, isNull } from "drizzle-orm";
import { customerAssignments, memberships } from "@/db/schema";
import { type Besides, record, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { getCustomer } from "@/lib/customers/queries";
import type { CustomerAssignment } from "@/lib/customers/schema";
import type { Scope } from "@/lib/door/scope";

/**
 * Puts a person of the provider in charge of a customer in reach; whoever is already stays so. Throws NOT_FOUND, INVALID
 * for somebody who does not work here.
 */
export async function assignCustomer(scope: Scope, given: CustomerAssignment): Promise<void> {
  const { actor, tx } = scope;
  const customer = await getCustomer(scope, given.id);
  const [person] = await tx
    .select({ name: memberships.name })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "provider"),
        eq(memberships.id, given.membership),
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    );
  if (!person) throw new AppError("INVALID", "notAssignable", {}, "membership");
  const made = await tx
    .insert(customerAssignments)
    .values({
      tenantId: actor.tenantId,
      customerId: customer.id,
      resellerId: customer.resellerId,
      membershipId: given.membership,
    })
    .onConflictDoNothing()
    .returning({ id: customerAssignments.id });
  if (made.length)
    await record(scope, "customer-assigned", aboutAssigned(customer), assignee(given, person.name));
}

/** Ends the assignment of a customer in reach to a person of the provider. Returns whether the actor still reaches it. Throws NOT_FOUND. */
export async function unassignCustomer(
  scope: Scope,
  given: CustomerAssignment,
): Promise<{ inReach: boolean }> {
  const { actor, tx, reach } = scope;
  const customer = await getCustomer(scope, given.id);
  const [person] = await tx
    .select({ name: memberships.name })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "provider"),
        eq(memberships.id, given.membership),
      ),
    );
  if (!person) throw notThere();
  const gone = await tx
    .delete(customerAssignments)
    .where(
      and(
        eq(customerAssignments.tenantId, actor.tenantId),
        eq(customerAssignments.customerId, customer.id),
        eq(customerAssignments.membershipId, given.membership),
      ),
    )
    .returning({ id: customerAssignments.id });
  if (!gone.length) throw notThere();
  await record(scope, "customer-unassigned", aboutAssigned(customer), assignee(given, person.name));
  return { inReach: reach !== "assigned" || given.membership !== actor.membershipId };
}

const assignee = ({ membership }: CustomerAssignment, person: string): Besides => ({
  words: { person },
  after: { membership },
});

/** A customer as entries name it that the provider alone reads. */
const aboutAssigned = ({ id, name }: { id: string; name: string }): Subject => ({
  record: { kind: "customer", id, label: name },
  words: { name },
});
