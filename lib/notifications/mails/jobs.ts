import { and, eq } from "drizzle-orm";
import { notificationMails } from "@/db/schema";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import type { MailJob } from "@/lib/mail/job";
import { isNoted, type MailOutcome, sendMail } from "@/lib/mail/send";
import { mailOf } from "./content";
import { stillTold } from "./still-told";

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
  const job = (await stillTold(scope, [row])).length ? await mailOf(scope, row) : undefined;
  await note(scope, id, { state: job ? "sending" : "withdrawn" });
  return job;
}

async function note({ actor, tx }: UpkeepScope, id: string, { state, reply }: State): Promise<void> {
  await tx
    .update(notificationMails)
    .set({ state, ...(reply !== undefined && { reply }), settledAt: new Date() })
    .where(and(eq(notificationMails.tenantId, actor.tenantId), eq(notificationMails.id, id)));
}
