import { and, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { confirmingCustomers } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { getCustomer } from "@/lib/customers/queries";
import { aboutCustomer } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import type { ConfirmingChoice } from "./schema";

/** Says whether the orders of a customer are confirmed as soon as they are placed, or by the provider's people; the same said again does nothing. Throws NOT_FOUND. */
export async function chooseConfirming(
  scope: Scope,
  { customer: id, confirming }: ConfirmingChoice,
): Promise<void> {
  const { actor, tx } = scope;
  const customer = await getCustomer(scope, id);
  const { tenantId } = actor;
  const changed =
    confirming === "at once"
      ? await tx
          .insert(confirmingCustomers)
          .values({
            ...{ tenantId, id: newId(), customerId: id, resellerId: customer.resellerId },
            ...{ chosenBy: actor.userId, chosenByName: actor.userName },
          })
          .onConflictDoNothing()
      : await tx
          .delete(confirmingCustomers)
          .where(and(eq(confirmingCustomers.tenantId, tenantId), eq(confirmingCustomers.customerId, id)));
  if (!changed.rowCount) return;
  await record(
    scope,
    confirming === "at once" ? "customer-confirmed-at-once" : "customer-confirmed-by-hand",
    {
      ...aboutCustomer(customer),
      customerId: null,
    },
  );
}
