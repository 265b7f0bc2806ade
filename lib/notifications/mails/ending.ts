import { and, eq, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { customerNotifications, customers, memberships, notificationChoices } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import type { Subscription } from "./unsubscribe";

/** Ends the mails that a link is about: of a person's its own choice, of a customer what its seller wishes it to be told. */
export const endMails = ({ tenantId, of, id, kind }: Subscription): Promise<void> =>
  withUpkeep(tenantId, (scope) =>
    of === "person" ? endOfPerson(scope, id, kind) : endOfCustomer(scope, id, kind),
  );

async function endOfPerson({ actor, tx }: UpkeepScope, membershipId: string, kind: string): Promise<void> {
  const { tenantId } = actor;
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.tenantId, tenantId), eq(memberships.id, membershipId)));
  if (!member) return;
  const mail = { [kind]: false };
  await tx
    .insert(notificationChoices)
    .values({ tenantId, id: newId(), membershipId, product: {}, mail })
    .onConflictDoUpdate({
      target: [notificationChoices.tenantId, notificationChoices.membershipId],
      set: {
        mail: sql`${notificationChoices.mail} || ${JSON.stringify(mail)}::jsonb`,
        updatedAt: new Date(),
      },
    });
}

async function endOfCustomer(scope: UpkeepScope, customerId: string, kind: string): Promise<void> {
  const { actor, tx } = scope;
  const { tenantId } = actor;
  const [customer] = await tx
    .select({ id: customers.id, name: customers.name, resellerId: customers.resellerId })
    .from(customers)
    .where(and(eq(customers.tenantId, tenantId), eq(customers.id, customerId)));
  if (!customer) return;
  const { id, name, resellerId } = customer;
  const here = and(
    eq(customerNotifications.tenantId, tenantId),
    eq(customerNotifications.customerId, customerId),
  );
  const [known] = await tx
    .select({ off: customerNotifications.off })
    .from(customerNotifications)
    .where(here)
    .for("update");
  if (known?.off.includes(kind)) return;
  if (known)
    await tx
      .update(customerNotifications)
      .set({ off: [...known.off, kind], updatedAt: new Date() })
      .where(here);
  else
    await tx
      .insert(customerNotifications)
      .values({ tenantId, id: newId(), customerId, resellerId, off: [kind] })
      .onConflictDoUpdate({
        target: [customerNotifications.tenantId, customerNotifications.customerId],
        set: { off: sql`${customerNotifications.off} || excluded.off`, updatedAt: new Date() },
      });
  await record(scope, "customer-unsubscribed", {
    record: { kind: "customer", id, label: name },
    ...{ resellerId, customerId: null, words: { name } },
  });
}
