import { and, eq } from "drizzle-orm";
import { customerNotifications, memberships, notificationChoices, notificationMails } from "@/db/schema";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import type { MailJob } from "@/lib/mail/job";
import { isNoted, type MailOutcome, sendMail } from "@/lib/mail/send";
import { isEvent } from "@/lib/notifications/events";
import { assignedTo, readMembers, working } from "@/lib/notifications/members";
import { mayStillHear } from "@/lib/notifications/rules";
import { mailOf } from "./content";

type Row = typeof notificationMails.$inferSelect;
type State = Pick<Row, "state"> & Partial<Pick<Row, "reply">>;

const jobOf = (id: string) => `notification-${id}`;

/**
 * Sends one mail about an event, if its receiver may still read what it tells of. That it is being sent is noted before, and
 * the outcome after it: what was cut off in between may have arrived, so that it stays uncertain and is not sent twice.
 */
export async function sendNotificationMail(tenantId: string, id: string): Promise<void> {
  const job = await withUpkeep(tenantId, (scope) => take(scope, id));
  if (!job) return;
  let outcome: MailOutcome;
  try {
    outcome = await sendMail(jobOf(id), { ...job, tenantId });
  } catch (error) {
    // The other server told that it did not take it.
    await withUpkeep(tenantId, (scope) => note(scope, id, { state: "waiting" }));
    throw error;
  }
  await withUpkeep(tenantId, (scope) => note(scope, id, outcome));
}

async function take(scope: UpkeepScope, id: string): Promise<MailJob | undefined> {
  const { actor, tx } = scope;
  const [row] = await tx
    .select()
    .from(notificationMails)
    .where(and(eq(notificationMails.tenantId, actor.tenantId), eq(notificationMails.id, id)))
    .for("update");
  if (row?.state === "sending")
    await note(scope, id, { state: (await isNoted(tx, jobOf(id))) ? "sent" : "uncertain" });
  if (row?.state !== "waiting") return;
  const job = (await isStillTold(scope, row)) ? await mailOf(scope, row) : undefined;
  await note(scope, id, { state: job ? "sending" : "withdrawn" });
  return job;
}

async function note({ actor, tx }: UpkeepScope, id: string, { state, reply }: State): Promise<void> {
  await tx
    .update(notificationMails)
    .set({ state, ...(reply !== undefined && { reply }), settledAt: new Date() })
    .where(and(eq(notificationMails.tenantId, actor.tenantId), eq(notificationMails.id, id)));
}

/** Whether who sells to a customer, or the customer itself, wishes no mails of an event. */
async function isOffFor({ actor, tx }: UpkeepScope, { aboutCustomerId: customerId, kind }: Row) {
  if (!customerId) return false;
  const [settings] = await tx
    .select({ off: customerNotifications.off })
    .from(customerNotifications)
    .where(
      and(
        eq(customerNotifications.tenantId, actor.tenantId),
        eq(customerNotifications.customerId, customerId),
      ),
    );
  return settings?.off.includes(kind) ?? false;
}

/** Whether its receiver still works there, may read what it tells of, and did not unsubscribe meanwhile. */
export async function isStillTold({ actor, tx }: UpkeepScope, mail: Row): Promise<boolean> {
  const { tenantId } = actor;
  const { membershipId, kind, aboutCustomerId: customerId } = mail;
  if (mail.side === "customer" && (await isOffFor({ actor, tx }, mail))) return false;
  if (!membershipId) return true;
  const [member] = await readMembers({ tx }, tenantId).where(
    and(eq(memberships.tenantId, tenantId), eq(memberships.id, membershipId), working),
  );
  if (!member) return false;
  if (!isEvent(kind)) return !member.blocked;
  const [choice] = await tx
    .select({ mail: notificationChoices.mail })
    .from(notificationChoices)
    .where(
      and(eq(notificationChoices.tenantId, tenantId), eq(notificationChoices.membershipId, membershipId)),
    );
  if (choice?.mail[kind] === false) return false;
  const isAssigned = (await assignedTo({ tx }, tenantId, customerId, [membershipId])).has(membershipId);
  return mayStillHear(kind, member, { customerId, isAssigned });
}
