import { and, eq } from "drizzle-orm";
import { customers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { getCustomer } from "@/lib/customers/queries";
import { customersInReach } from "@/lib/customers/reach/queries";
import { type CustomerMove, customerMoves } from "@/lib/customers/rules";
import type { CustomerStep } from "@/lib/customers/schema";
import type { Scope } from "@/lib/door/scope";

/** Locks an active customer in reach: nothing new can be ordered for it. Throws NOT_FOUND, CONFLICT with the current state. */
export const lockCustomer = (scope: Scope, given: CustomerStep) => moveCustomer(scope, given, "lock");

/** Makes a locked customer active again. Throws NOT_FOUND, CONFLICT with the current state. */
export const unlockCustomer = (scope: Scope, given: CustomerStep) => moveCustomer(scope, given, "unlock");

async function moveCustomer(scope: Scope, { id, version, reason }: CustomerStep, move: CustomerMove) {
  const { from, to, action } = customerMoves[move];
  const before = await getCustomer(scope, id);
  if (before.state !== from) throw new AppError("CONFLICT", "customerState", { state: before.state });
  const [moved] = await scope.tx
    .update(customers)
    .set({
      state: to,
      stateReason: reason,
      stateChangedAt: new Date(),
      ...nextVersion(customers),
    })
    .where(
      and(
        customersInReach(scope),
        eq(customers.id, id),
        eq(customers.version, version),
        eq(customers.state, from),
      ),
    )
    .returning({ name: customers.name, resellerId: customers.resellerId });
  if (!moved) throw new AppError("CONFLICT", "edited");
  await audit(scope, {
    action,
    record: { kind: "customer", id, label: moved.name },
    resellerId: moved.resellerId,
    customerId: id,
    reason,
    words: { name: moved.name },
    before: { state: from },
    after: { state: to },
  });
}
