import { and, desc, eq } from "drizzle-orm";
import { customerNotifications, notificationMails } from "@/db/schema";
import { together } from "@/lib/base/together";
import { getOwnCustomer } from "@/lib/customers/queries";
import type { Scope } from "@/lib/door/scope";

const NEWEST = 50;

export type SentMail = Awaited<ReturnType<typeof listSent>>[number];

/** A customer of the actor's own company: of what it is told, and the newest mails to it. Throws NOT_FOUND. */
export async function loadCustomerNotifications(scope: Scope, { customer: id }: { customer: string }) {
  const customer = await getOwnCustomer(scope, { customer: id });
  const [settings, sent] = await together([findSettings(scope, id), listSent(scope, id)]);
  return { customer, ...settings, sent };
}

async function findSettings({ actor, tx }: Scope, customerId: string) {
  const { off, locale } = customerNotifications;
  const [found] = await tx
    .select({ off, locale })
    .from(customerNotifications)
    .where(
      and(
        eq(customerNotifications.tenantId, actor.tenantId),
        eq(customerNotifications.customerId, customerId),
      ),
    );
  return found ?? { off: [], locale: null };
}

const listSent = ({ actor, tx }: Scope, customerId: string) =>
  tx
    .select({
      id: notificationMails.id,
      kind: notificationMails.kind,
      recipient: notificationMails.recipient,
      state: notificationMails.state,
      reply: notificationMails.reply,
      createdAt: notificationMails.createdAt,
    })
    .from(notificationMails)
    .where(and(eq(notificationMails.tenantId, actor.tenantId), eq(notificationMails.customerId, customerId)))
    .orderBy(desc(notificationMails.id))
    .limit(NEWEST);
