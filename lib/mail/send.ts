import { eq, lt } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { mails, tenants, users } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { DAY } from "@/lib/base/days";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { isPortalPath } from "@/lib/base/paths";
import { isLocale, type Locale } from "@/lib/i18n/locale";
import { countMail } from "./counting";
import type { MailJob } from "./job";
import { type RenderedMail, renderMail } from "./render";

const KEPT = 30 * DAY;

/** How a mail ended: given to the mail server, kept where there is none, or refused for good, with what was answered. */
export type MailOutcome = { state: "sent" | "kept" } | { state: "refused"; reply: number | null };

/**
 * Sends the mail of a job, once per job id. Without an SMTP server it is kept for the development mailbox; with one, a
 * row without content remembers that it went out. Throws where another try may help; a link that leads elsewhere is no such case.
 */
export async function sendMail(
  jobId: string,
  job: MailJob & { tenantId?: string | null },
): Promise<MailOutcome> {
  // The queue holds what some role put into it: its word for a link is not enough.
  if ([job.path, job.unsubscribe].some((path) => path && !isPortalPath(path))) {
    log.error({ job: jobId }, "mail refused: its link leads elsewhere");
    return { state: "refused", reply: null };
  }
  if (await wasSent(jobId)) return { state: "sent" };
  const mail = renderMail(job, await localeOf(job));
  const outcome: MailOutcome = env().SMTP_URL ? await deliver(jobId, mail) : { state: "kept" };
  await keep(jobId, job.tenantId, env().SMTP_URL ? { ...mail, subject: "", text: "", html: "" } : mail);
  if (outcome.state === "kept") countMail("kept");
  return outcome;
}

/** Whether the mail of a job went out, as far as this was noted. */
export const wasSent = (jobKey: string) => withScope("worker", {}, (tx) => isNoted(tx, jobKey), "read only");

/** The same in a transaction of the worker's. */
export async function isNoted(tx: Tx, jobKey: string): Promise<boolean> {
  const found = await tx.select({ id: mails.id }).from(mails).where(eq(mails.jobKey, jobKey));
  return found.length > 0;
}

/** The receiver's language: as the job says, else their own choice, else the tenant's. */
export async function localeOf({
  locale,
  to,
  tenantId,
}: Pick<MailJob, "locale" | "to"> & { tenantId?: string | null }): Promise<Locale> {
  if (isLocale(locale)) return locale;
  return withScope("worker", { tenant_id: tenantId }, (tx) => localeFor(tx, to, tenantId), "read only");
}

/** The language that a receiver has chosen, else the tenant's, in a transaction of the worker's in that tenant. */
export async function localeFor(tx: Tx, to: string, tenantId?: string | null): Promise<Locale> {
  const [user] = await tx.select({ locale: users.locale }).from(users).where(eq(users.email, to));
  if (isLocale(user?.locale)) return user.locale;
  const [tenant] = tenantId
    ? await tx.select({ locale: tenants.locale }).from(tenants).where(eq(tenants.id, tenantId))
    : [];
  return isLocale(tenant?.locale) ? tenant.locale : "en";
}

async function keep(
  jobKey: string,
  tenantId: string | null | undefined,
  { to, subject, text, html }: RenderedMail,
) {
  await withScope("worker", {}, async (tx) => {
    await tx
      .insert(mails)
      .values({ jobKey, tenantId, recipient: to, subject, text, html })
      .onConflictDoNothing();
    await tx.delete(mails).where(lt(mails.createdAt, new Date(Date.now() - KEPT)));
  });
}

let transport: Transporter | undefined;

async function deliver(jobId: string, { unsubscribe, sender, ...mail }: RenderedMail): Promise<MailOutcome> {
  transport ??= createTransport(env().SMTP_URL, { from: env().MAIL_FROM, ...timeouts });
  const { hostname } = new URL(env().KONTOR_URL);
  try {
    // The same id at every try lets a receiving server drop a copy.
    await transport.sendMail({
      ...mail,
      messageId: `<job-${jobId}@${hostname}>`,
      ...(sender && { from: { name: sender, address: ownAddress() } }),
      ...(unsubscribe && { headers: oneClick(unsubscribe) }),
    });
    countMail("sent");
    return { state: "sent" };
  } catch (error) {
    countMail(isRefusal(error) ? "refused" : "failed");
    if (!isRefusal(error)) throw new DeliveryError(error);
    log.error({ job: jobId, reply: error.responseCode }, "mail refused for good");
    return { state: "refused", reply: error.responseCode };
  }
}

/** The address that mails come from, without the name beside it. */
const ownAddress = () => /<([^>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM;

/** What a mail program needs to take its receiver off the list (RFC 2369, RFC 8058). */
const oneClick = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A failed try; says which kind of failure and the server's reply code, never the receiver. */
class DeliveryError extends Error {
  constructor(cause: unknown) {
    const { code, responseCode } = cause as { code?: string; responseCode?: number };
    super(`mail not delivered: ${[code, responseCode].filter(Boolean).join(" ")}`);
  }
}

/** Whether the server refused this receiver or this message for good (RFC 5321, 5yz), so that trying again is no use. */
const isRefusal = (error: unknown): error is { responseCode: number } => {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return (code === "EENVELOPE" || code === "EMESSAGE") && responseCode >= 500;
};
