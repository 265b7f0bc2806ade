import { and, eq } from "drizzle-orm";
import { enquiries, type notificationMails, resellers, tenants } from "@/db/schema";
import { areaPath, portalPath, shopPath } from "@/lib/base/paths";
import type { UpkeepScope } from "@/lib/door/system";
import { isLocale } from "@/lib/i18n/locale";
import type { MailJob } from "@/lib/mail/job";
import { localeFor } from "@/lib/mail/send";
import { eventOf, isEvent } from "@/lib/notifications/events";
import { placeOf, templateOf } from "@/lib/notifications/rules";
import { written } from "@/lib/notifications/words";
import { unsubscribePath } from "./unsubscribe";

type Row = typeof notificationMails.$inferSelect;

/** The mail of a row, in its receiver's language and under the name of who speaks; undefined where what it tells of is gone. */
export async function mailOf(scope: UpkeepScope, row: Row): Promise<MailJob | undefined> {
  const sender = await readSender(scope, row);
  const locale = isLocale(row.locale) ? row.locale : await localeFor(scope.tx, row.recipient, row.tenantId);
  const base = { to: row.recipient, locale, from: sender.tenantName, ...endOf(row) };
  const { kind, side } = row;
  if (kind === "enquiry-received") return enquiryMail(scope, row, base, sender);
  // Only who sent an enquiry is on no side.
  if (side === "public") return;
  const area = areaPath(sender.tenantSlug, side);
  if (!isEvent(kind))
    return { ...base, template: "daily", values: row.words, path: portalPath(`${area}/notifications`) };
  const hasAccount = row.membershipId !== null || side !== "customer";
  return {
    ...base,
    template: templateOf(kind, side),
    values: written(row.words, locale),
    path: hasAccount ? portalPath(area + placeOf(kind, side, row)) : null,
    ...(side === "customer" && branded(sender)),
  };
}

/** Where mails like it end: those of people and customers, unless they must know. */
function endOf(row: Row): Pick<MailJob, "unsubscribe"> {
  const { kind, side, membershipId } = row;
  if (!isEvent(kind) || eventOf(kind).seller?.necessary) return {};
  return membershipId || side === "customer" ? { unsubscribe: unsubscribePath(row) } : {};
}

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
      resellerEmail: resellers.email,
    })
    .from(tenants)
    .leftJoin(
      resellers,
      // No reseller has the tenant's id: a direct customer hears from the provider.
      and(eq(resellers.tenantId, tenants.id), eq(resellers.id, resellerId ?? actor.tenantId)),
    )
    .where(eq(tenants.id, actor.tenantId));
  if (!found) throw new Error("a mail of no tenant");
  return found;
}

/** What somebody asked is read when it is mailed, and kept nowhere else; its sender is confirmed none of its words. */
async function enquiryMail(
  { actor, tx }: UpkeepScope,
  { side, recordId }: Row,
  base: Pick<MailJob, "to" | "locale" | "from" | "unsubscribe">,
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
