import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/ids";
import { customerAssignments, customers, memberships } from "@/db/schema";
import { audit, type Besides, entryOf, record, type Subject } from "@/lib/audit/audit";
import { listStep, type Undone } from "@/lib/audit/steps";
import { AppError, notThere } from "@/lib/base/errors";
import { COUNT_BOUND, customersMatching, getCustomer } from "@/lib/customers/queries";
import { customersInReach } from "@/lib/customers/reach/queries";
import type { CustomerAssignment, ManyAssignments } from "@/lib/customers/schema";
import type { Scope } from "@/lib/door/scope";

/**
 * Puts a person of the provider in charge of a customer in reach; whoever is already stays so. Throws NOT_FOUND, INVALID
 * for somebody who does not work here.
 */
export async function assignCustomer(scope: Scope, given: CustomerAssignment): Promise<void> {
  const customer = await getCustomer(scope, given.id);
  await assign(scope, [customer], given.membership);
}

/**
 * Puts a person of the provider in charge of the chosen customers in reach, or of all in reach that match; at most 1,000.
 * Returns how many were not the person's yet. Throws INVALID, LIMIT, and CONFLICT where
 * others match than were shown.
 */
export async function assignCustomers(scope: Scope, given: ManyAssignments, step = newId()): Promise<number> {
  const { which, id, membership } = given;
  if (which === "chosen" && !id.length) throw new AppError("INVALID", "nothingChosen");
  const wanted =
    which === "chosen"
      ? and(customersInReach(scope), inArray(customers.id, id))
      : await customersMatching(scope, given, COUNT_BOUND + 1);
  const found = await scope.tx
    .select({ id: customers.id, name: customers.name, resellerId: customers.resellerId })
    .from(customers)
    .where(wanted)
    .limit(COUNT_BOUND + 1);
  if (found.length > COUNT_BOUND) throw new AppError("LIMIT", "tooManyMatch", { most: COUNT_BOUND });
  if (which === "matching" && found.length !== given.expected)
    throw new AppError("CONFLICT", "selectionChanged");
  return assign(scope, found, membership, step);
}

type Assigned = Pick<typeof customers.$inferSelect, "id" | "name" | "resellerId">;

async function assign(scope: Scope, wanted: Assigned[], membershipId: string, step?: string) {
  const { actor, tx } = scope;
  const [person] = await tx
    .select({ name: memberships.name })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "provider"),
        eq(memberships.id, membershipId),
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    );
  if (!person) throw new AppError("INVALID", "notAssignable", {}, "membership");
  if (!wanted.length) return 0;
  const { tenantId } = actor;
  const made = await tx
    .insert(customerAssignments)
    .values(wanted.map(({ id, resellerId }) => ({ tenantId, customerId: id, resellerId, membershipId })))
    .onConflictDoNothing()
    .returning({ id: customerAssignments.id, customerId: customerAssignments.customerId });
  const names = new Map(wanted.map((customer) => [customer.id, customer]));
  const entries = made.flatMap(({ id, customerId }, at) => {
    const customer = names.get(customerId);
    if (!customer) return [];
    const besides = assignee({ membership: membershipId, assignment: id }, person.name);
    return [
      { ...entryOf("customer-assigned", aboutAssigned(customer), besides), entry: at ? undefined : step },
    ];
  });
  await audit(scope, ...entries.map(({ entry, ...rest }) => (entry ? { ...rest, entry } : rest)));
  return made.length;
}

/** What assignCustomers leaves in the audit log, and undoAssignments takes back. */
export const assignmentSteps = ["customer-assigned"] as const;

/**
 * Ends the assignments that one step with many customers made, as far as they still stand and the customers are in reach.
 * Throws NOT_FOUND.
 */
export async function undoAssignments(scope: Scope, { step }: { step: string }): Promise<Undone> {
  const { actor, tx } = scope;
  const entries = await listStep(scope, step, assignmentSteps, COUNT_BOUND);
  const made = entries.flatMap(({ changes, words }) => {
    const { data } = madeBefore.safeParse(changes);
    return data ? [{ ...data.after, person: String(words.person) }] : [];
  });
  const reached = tx.select({ id: customers.id }).from(customers).where(customersInReach(scope));
  const gone = made.length
    ? await tx
        .delete(customerAssignments)
        .where(
          and(
            eq(customerAssignments.tenantId, actor.tenantId),
            inArray(
              customerAssignments.id,
              made.map(({ assignment }) => assignment),
            ),
            inArray(customerAssignments.customerId, reached),
          ),
        )
        .returning({ id: customerAssignments.id, customerId: customerAssignments.customerId })
    : [];
  const ended = new Map(
    gone.map(({ id, customerId }) => [customerId, made.find((each) => each.assignment === id)]),
  );
  const undone = entries.flatMap(({ recordId: id, recordLabel: name }) => {
    const was = ended.get(id);
    return was
      ? [entryOf("customer-unassigned", aboutAssigned({ id, name }), assignee(was, was.person))]
      : [];
  });
  await audit(scope, ...undone);
  return { undone: gone.length, kept: entries.length - gone.length };
}

const madeBefore = z.object({ after: z.object({ membership: z.uuid(), assignment: z.uuid() }) });

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
  await record(
    scope,
    "customer-unassigned",
    aboutAssigned(customer),
    assignee({ membership: given.membership }, person.name),
  );
  return { inReach: reach !== "assigned" || given.membership !== actor.membershipId };
}

const assignee = (after: { membership: string; assignment?: string }, person: string): Besides => ({
  words: { person },
  after,
});

/** A customer as entries name it that the provider alone reads. */
const aboutAssigned = ({ id, name }: { id: string; name: string }): Subject => ({
  record: { kind: "customer", id, label: name },
  words: { name },
});
