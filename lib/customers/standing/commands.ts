import { eq, inArray, type SQL } from "drizzle-orm";
import { customers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { type CustomerState, customerMachine } from "@/lib/customers/machine";
import { customersInReach } from "@/lib/customers/reach/queries";
import { aboutCustomer } from "@/lib/customers/rules";
import type { CustomerStep } from "@/lib/customers/schema";
import type { Scope } from "@/lib/door/scope";
import { type SeenRows, transition, transitionAll } from "@/lib/states/transition";

/** Locks an active customer in reach: nothing new can be ordered for it. Throws NOT_FOUND, CONFLICT with the current state. */
export const lockCustomer = (scope: Scope, given: CustomerStep) => move(scope, "lock", given);

/** Makes a locked customer active again. Throws NOT_FOUND, CONFLICT with the current state. */
export const unlockCustomer = (scope: Scope, given: CustomerStep) => move(scope, "unlock", given);

function move(scope: Scope, verb: "lock" | "unlock", given: CustomerStep) {
  const { from, to } = customerMachine.steps[verb];
  return transition(scope, customerMachine, verb, rowsOf(scope, customersInReach(scope)), {
    ...given,
    before: { state: from[0] },
    after: { state: to },
  });
}

/** Makes those that are prospects active: their first order was confirmed, whoever looks after them (domain.md §4). */
export const activateProspects = (scope: Scope, ids: string[]) =>
  transitionAll(
    scope,
    customerMachine,
    "activate",
    rowsOf(scope, eq(customers.tenantId, scope.actor.tenantId)),
    { where: inArray(customers.id, ids) },
  );

type Moved = Pick<typeof customers.$inferSelect, "id" | "name" | "resellerId">;

const rowsOf = ({ tx }: Scope, reach: SQL | undefined): SeenRows<CustomerState, Moved> => ({
  table: customers,
  state: customers.state,
  reach,
  write: ({ to, at, reason }, which) =>
    tx
      .update(customers)
      .set({ state: to, stateChangedAt: at, stateReason: reason, ...nextVersion(customers) })
      .where(which)
      .returning({ id: customers.id, name: customers.name, resellerId: customers.resellerId }),
  about: aboutCustomer,
});
