import { and, asc, eq, isNull } from "drizzle-orm";
import { enquiries, memberships, resellers, tenants } from "@/db/schema";
import type { Tx } from "@/db/scope";
import { areaPath, portalPath, shopPath } from "@/lib/base/paths";
import { reachOf } from "@/lib/door/permissions";
import { withUpkeep } from "@/lib/door/system";
import type { Jobs } from "@/lib/jobs/queue";
import type { MailJob } from "@/lib/mail/job";
import { sendMail } from "@/lib/mail/send";

const MOST_RECEIVERS = 50;

/** Mails an enquiry to the people who may work on it, and its sender a confirmation; each mail once, however often it runs. */
export async function tellOfEnquiry(
  tenantId: string,
  { enquiryId, confirm }: Jobs["enquiry-received"],
): Promise<void> {
  const mails = await withUpkeep(tenantId, async ({ tx }) => {
    const enquiry = await findEnquiry(tx, tenantId, enquiryId);
    if (!enquiry) return [];
    const receivers = await listReceivers(tx, tenantId, enquiry.resellerId);
    return [
      ...receivers.map((receiver) => noteTo(receiver, enquiry)),
      ...(confirm ? [confirmationOf(enquiry)] : []),
    ];
  });
  let failure: unknown;
  for (const { key, ...mail } of mails) {
    await sendMail(`enquiry-${enquiryId}-${key}`, { ...mail, tenantId }).catch((error) => {
      failure = error;
    });
  }
  if (failure) throw failure;
}

type Told = NonNullable<Awaited<ReturnType<typeof findEnquiry>>>;
type KeyedMail = MailJob & { key: string };

const noteTo = ({ id: key, email: to }: { id: string; email: string }, enquiry: Told): KeyedMail => ({
  key,
  template: "enquiry-received",
  to,
  values: {
    name: enquiry.name,
    company: enquiry.company,
    about: enquiry.subject ? "item" : "nothing",
    item: enquiry.subject?.name ?? "",
    quantity: enquiry.quantity ?? 1,
    written: enquiry.message ? "yes" : "no",
    message: enquiry.message ?? "",
    email: enquiry.email,
    called: enquiry.phone ? "yes" : "no",
    phone: enquiry.phone ?? "",
  },
  replyTo: { name: enquiry.name, address: enquiry.email },
  path: portalPath(
    `${areaPath(enquiry.tenantSlug, enquiry.resellerId ? "reseller" : "provider")}/enquiries/${enquiry.id}`,
  ),
  from: sellerOf(enquiry),
});

/** Holds nothing that the sender wrote: the address may be somebody else's. */
function confirmationOf(enquiry: Told): KeyedMail {
  const shop = shopPath(enquiry.tenantSlug, enquiry.resellerSlug);
  return {
    key: "confirmation",
    template: "enquiry-confirmed",
    to: enquiry.email,
    values: {
      seller: sellerOf(enquiry),
      about: enquiry.subject ? "item" : "nothing",
      item: enquiry.subject?.name ?? "",
    },
    path: portalPath(enquiry.itemId ? `${shop}/items/${enquiry.itemId}` : shop),
    from: sellerOf(enquiry),
    locale: enquiry.locale,
  };
}

const sellerOf = ({ resellerName, tenantName }: Told) => resellerName ?? tenantName;

async function findEnquiry(tx: Tx, tenantId: string, id: string) {
  const [found] = await tx
    .select({
      id: enquiries.id,
      name: enquiries.name,
      email: enquiries.email,
      company: enquiries.company,
      phone: enquiries.phone,
      message: enquiries.message,
      locale: enquiries.locale,
      itemId: enquiries.itemId,
      subject: enquiries.subject,
      quantity: enquiries.quantity,
      resellerId: enquiries.resellerId,
      resellerName: resellers.name,
      resellerSlug: resellers.slug,
      tenantName: tenants.name,
      tenantSlug: tenants.slug,
    })
    .from(enquiries)
    .innerJoin(tenants, eq(tenants.id, enquiries.tenantId))
    .leftJoin(
      resellers,
      and(eq(resellers.tenantId, enquiries.tenantId), eq(resellers.id, enquiries.resellerId)),
    )
    .where(and(eq(enquiries.tenantId, tenantId), eq(enquiries.id, id)));
  return found;
}

/** Everybody of the reseller, or of the provider, who may write quotes. */
async function listReceivers(tx: Tx, tenantId: string, resellerId: string | null) {
  const side = resellerId ? "reseller" : "provider";
  const people = await tx
    .select({ id: memberships.id, email: memberships.email, roles: memberships.roles })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        eq(memberships.side, side),
        resellerId ? eq(memberships.resellerId, resellerId) : undefined,
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    )
    .orderBy(asc(memberships.id));
  return people.filter(({ roles }) => reachOf("enquiry:answer", side, roles)).slice(0, MOST_RECEIVERS);
}
