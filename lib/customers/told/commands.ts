import { and, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { customerNotifications } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { getOwnCustomer } from "@/lib/customers/queries";
import { aboutCustomer } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { customerEvents } from "@/lib/notifications/rules";
import type { CustomerNotification } from "./schema";

/** Says of what a customer of the actor's own company is told: what was not touched stays, also where it was ended meanwhile. Throws NOT_FOUND. */
export async function chooseForCustomer(
  scope: Scope,
  { customer: id, told, was, locale }: CustomerNotification,
): Promise<void> {
  const { actor, tx } = scope;
  const customer = await getOwnCustomer(scope, { customer: id });
  const { resellerId } = customer;
  const here = and(
    eq(customerNotifications.tenantId, actor.tenantId),
    eq(customerNotifications.customerId, id),
  );
  const [now] = await tx
    .select({ off: customerNotifications.off })
    .from(customerNotifications)
    .where(here)
    .for("update");
  const isOff = (kind: string) => {
    const wished = !told.includes(kind);
    return wished === was.includes(kind) ? !!now?.off.includes(kind) : wished;
  };
  const off = customerEvents.filter(isOff);
  await tx
    .insert(customerNotifications)
    .values({ tenantId: actor.tenantId, id: newId(), customerId: id, resellerId, off, locale })
    .onConflictDoUpdate({
      target: [customerNotifications.tenantId, customerNotifications.customerId],
      set: { off, locale, updatedAt: new Date() },
    });
  await record(scope, "customer-notifications-changed", { ...aboutCustomer(customer), customerId: null });
}
