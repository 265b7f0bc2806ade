import { and, eq } from "drizzle-orm";
import { enquiries, type notificationMails, resellers, tenants } from "@/db/schema";
import { areaPath, portalPath, shopPath } from "@/lib/base/paths";
import type { UpkeepScope } from "@/lib/door/system";
import type { MailJob, MailTemplate } from "@/lib/mail/job";
import { localeOf } from "@/lib/mail/send";
import { eventOf, isEvent } from "@/lib/notifications/events";
import { placeOf, templateOf } from "@/lib/notifications/rules";
import { written } from "@/lib/notifications/words";
import { unsubscribePath } from "./unsubscribe";

type Row = typeof notificationMails.$inferSelect;

/** The mail of a row, in its receiver's language and under the name of who speaks; undefined where what it tells of is gone. */
export async function mailOf(scope: UpkeepScope, row: Row): Promise<MailJob | undefined> {
  const sender = await readSender(scope, row);
  const locale = await localeOf({
    to: row.recipient,
    tenantId: row.tenantId,
    ...(row.locale && { locale: row.locale }),
  });
  const area = row.side === "public" ? "" : areaPath(sender.tenantSlug, row.side);
  const base = { to: row.recipient, locale, from: sender.tenantName };
  const { kind } = row;
  if (!isEvent(kind))
    return { ...base, template: "daily", values: row.words, path: portalPath(`${area}/notifications`) };
  if (kind === "enquiry-received") return enquiryMail(scope, row, { ...base, locale }, sender);
  const own = row.membershipId !== null || row.side === "provider";
  const template: MailTemplate = row.side === "public" ? kind : templateOf(kind, row.side);
  const mayEnd = row.side === "customer" || row.membershipId;
  return {
    ...base,
    template,
    values: written(row.words, locale),
    path:
      own || row.side === "reseller"
        ? portalPath(`${area}${placeOf(kind, row.side as never, row.recordId)}`)
        : null,
    ...(mayEnd && !isNecessary(kind) && { unsubscribe: unsubscribePath(row) }),
    ...(row.side === "customer" && branded(sender)),
  };
}

const isNecessary = (kind: Parameters<typeof eventOf>[0]) => eventOf(kind).seller?.necessary === true;

type Sender = Awaited<ReturnType<typeof readSender>>;

/** A customer hears from who sells to it, and answers there. */
const branded = ({ tenantName, tenantEmail, resellerName, resellerEmail }: Sender) => {
  const name = resellerName ?? tenantName;
  const address = resellerName ? resellerEmail : tenantEmail;
  return { from: name, sender: name, ...(address && { replyTo: { name, address } }) };
};

async function readSender({ actor, tx }: UpkeepScope, { resellerId }: Row) {
  const [found] = await tx
    .select({
      tenantName: tenants.name,
      tenantSlug: tenants.slug,
      tenantEmail: tenants.email,
      resellerName: resellers.name,
      resellerSlug: resellers.slug,
      resellerEmail: resellers.email,
    })
    .from(tenants)
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, tenants.id), resellerId ? eq(resellers.id, resellerId) : undefined),
    )
    .where(eq(tenants.id, actor.tenantId))
    .limit(1);
  if (!found) throw new Error("a mail of no tenant");
  return resellerId ? found : { ...found, resellerName: null, resellerSlug: null, resellerEmail: null };
}

/** What somebody asked is read when it is mailed, and kept nowhere else; its sender is confirmed none of its words. */
async function enquiryMail(
  { actor, tx }: UpkeepScope,
  { side, recordId }: Row,
  base: Pick<MailJob, "to" | "locale" | "from">,
  { tenantName, tenantSlug }: Sender,
): Promise<MailJob | undefined> {
  const [enquiry] = await tx
    .select({
      name: enquiries.name,
      email: enquiries.email,
      company: enquiries.company,
      phone: enquiries.phone,
      message: enquiries.message,
      itemId: enquiries.itemId,
      subject: enquiries.subject,
      quantity: enquiries.quantity,
      resellerName: resellers.name,
      resellerSlug: resellers.slug,
    })
    .from(enquiries)
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, enquiries.tenantId), eq(resellers.id, enquiries.resellerId)),
    )
    .where(and(eq(enquiries.tenantId, actor.tenantId), eq(enquiries.id, recordId)));
  if (!enquiry) return;
  const { name, email, company, phone, message, itemId, subject, quantity, resellerName, resellerSlug } =
    enquiry;
  const from = resellerName ?? tenantName;
  const about = { about: subject ? "item" : "nothing", item: subject?.name ?? "" };
  const shop = shopPath(tenantSlug, resellerSlug);
  if (side === "public")
    return {
      ...{ ...base, from, template: "enquiry-confirmed", values: { seller: from, ...about } },
      path: portalPath(itemId ? `${shop}/items/${itemId}` : shop),
    };
  return {
    ...{ ...base, from, template: "enquiry-received" },
    values: {
      ...about,
      ...{ name, company, quantity: quantity ?? 1, email },
      ...{ written: message ? "yes" : "no", message: message ?? "" },
      ...{ called: phone ? "yes" : "no", phone: phone ?? "" },
    },
    replyTo: { name, address: email },
    path: portalPath(`${areaPath(tenantSlug, side)}/enquiries/${recordId}`),
  };
}
