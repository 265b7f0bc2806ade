import { and, eq, isNull } from "drizzle-orm";
import { customerAssignments, memberships } from "@/db/schema";
import { together } from "@/lib/base/together";
import { listCustomers } from "@/lib/customers/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import type { CustomerFilter, CustomerPath } from "@/lib/customers/schema";
import { can, type Scope } from "@/lib/door/scope";

const MOST_PEOPLE = 200;

const ofProvider = ({ actor }: Scope) =>
  and(
    eq(memberships.tenantId, actor.tenantId),
    eq(memberships.side, "provider"),
    isNull(memberships.closedAt),
  );

/** A customer's record with the provider's people who look after it and, for those who may assign, all who could. */
export async function getCustomerWithAssignments(scope: Scope, path: CustomerPath) {
  const record = await getCustomerRecord(scope, path);
  return {
    ...record,
    responsible: await listResponsible(scope, record.customer.id),
    people: can(scope.actor, "customer:edit") ? await listPeople(scope) : undefined,
  };
}

/** One page of customers as listCustomers has it and, for those who may assign, whom to. */
export async function listCustomersToAssign(scope: Scope, filter: CustomerFilter) {
  const [list, people] = await together([
    listCustomers(scope, filter),
    can(scope.actor, "customer:edit") ? listPeople(scope) : undefined,
  ]);
  return { ...list, people };
}

export type CustomerWithAssignments = Awaited<ReturnType<typeof getCustomerWithAssignments>>;

const listResponsible = (scope: Scope, customerId: string) =>
  scope.tx
    .select({ id: memberships.id, name: memberships.name })
    .from(customerAssignments)
    .innerJoin(
      memberships,
      and(
        eq(memberships.tenantId, customerAssignments.tenantId),
        eq(memberships.id, customerAssignments.membershipId),
      ),
    )
    .where(
      and(
        eq(customerAssignments.tenantId, scope.actor.tenantId),
        eq(customerAssignments.customerId, customerId),
        ofProvider(scope),
      ),
    )
    .orderBy(memberships.name, memberships.id)
    .limit(MOST_PEOPLE);

const listPeople = (scope: Scope) =>
  scope.tx
    .select({ id: memberships.id, name: memberships.name })
    .from(memberships)
    .where(and(ofProvider(scope), isNull(memberships.lockedAt)))
    .orderBy(memberships.name, memberships.id)
    .limit(MOST_PEOPLE);
