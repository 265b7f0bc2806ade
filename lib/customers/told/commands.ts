import { newId } from "@/db/ids";
import { customerNotifications } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { getOwnCustomer } from "@/lib/customers/queries";
import { aboutCustomer } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { customerEvents } from "@/lib/notifications/rules";
import type { CustomerNotification } from "./schema";

/** Says of what a customer of the actor's own company is told. Throws NOT_FOUND. */
export async function chooseForCustomer(
  scope: Scope,
  { customer: id, told, locale }: CustomerNotification,
): Promise<void> {
  const { actor, tx } = scope;
  const customer = await getOwnCustomer(scope, { customer: id });
  const { resellerId } = customer;
  const off = customerEvents.filter((kind) => !told.includes(kind));
  await tx
    .insert(customerNotifications)
    .values({ tenantId: actor.tenantId, id: newId(), customerId: id, resellerId, off, locale })
    .onConflictDoUpdate({
      target: [customerNotifications.tenantId, customerNotifications.customerId],
      set: { off, locale, updatedAt: new Date() },
    });
  await record(scope, "customer-notifications-changed", { ...aboutCustomer(customer), customerId: null });
}
