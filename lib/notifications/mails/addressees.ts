import { and, eq, isNull, or } from "drizzle-orm";
import {
  customerContacts,
  customerNotifications,
  enquiries,
  memberships,
  resellers,
  tenants,
} from "@/db/schema";
import { together } from "@/lib/base/together";
import type { UpkeepScope } from "@/lib/door/system";
import { eventOf } from "@/lib/notifications/events";
import type { Happened } from "@/lib/notifications/rules";

/** Somebody who is mailed and has no inbox: an office, a contact, who sent an enquiry. */
export type Addressee = {
  side: "provider" | "reseller" | "customer" | "public";
  email: string;
  locale?: string | null;
};

/** The addresses that hear of an event besides people. */
export async function addressees(
  scope: UpkeepScope,
  event: Happened & { recordId: string; words: Record<string, unknown> },
  customerHears: boolean,
): Promise<Addressee[]> {
  const confirms = event.kind === "enquiry-received" && event.words.confirm === "yes";
  const found = await together([
    eventOf(event.kind).office ? findOffice(scope) : undefined,
    findDeputy(scope, event),
    // What answers one person of it is nobody else's.
    customerHears && eventOf(event.kind).customer?.mail !== "own" ? findContact(scope, event) : undefined,
    confirms ? findSender(scope, event.recordId) : undefined,
  ]);
  return found.filter((each) => each !== undefined);
}

/** Where the provider reads its mail. */
async function findOffice({ actor, tx }: UpkeepScope): Promise<Addressee | undefined> {
  const [office] = await tx
    .select({ email: tenants.email })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  return office?.email ? { side: "provider", email: office.email } : undefined;
}

/** The reseller's office, in place of the person whom an event answers and who works there no more. */
async function findDeputy(
  { actor, tx }: UpkeepScope,
  { kind, resellerId, customerId, personId }: Happened,
): Promise<Addressee | undefined> {
  if (eventOf(kind).seller?.mail !== "own" || !resellerId || !personId) return;
  const ofReseller = and(
    eq(memberships.resellerId, resellerId),
    eq(memberships.side, "reseller"),
    isNull(memberships.closedAt),
    isNull(memberships.lockedAt),
  );
  // What a customer asked is answered to the customer, also where that person has left.
  const ofCustomer = customerId
    ? and(eq(memberships.customerId, customerId), eq(memberships.side, "customer"))
    : undefined;
  const [person] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.userId, personId),
        or(ofReseller, ofCustomer),
      ),
    )
    .limit(1);
  if (person) return;
  const [office] = await tx
    .select({ email: resellers.email })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, resellerId)));
  return office?.email ? { side: "reseller", email: office.email } : undefined;
}

/** The main contact of a customer of which nobody has an account, in the language that its seller says. */
async function findContact(
  { actor, tx }: UpkeepScope,
  { customerId }: Happened,
): Promise<Addressee | undefined> {
  if (!customerId) return;
  const { tenantId } = actor;
  const [person] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        eq(memberships.customerId, customerId),
        eq(memberships.side, "customer"),
        isNull(memberships.closedAt),
        isNull(memberships.lockedAt),
      ),
    )
    .limit(1);
  if (person) return;
  const [contact] = await tx
    .select({ email: customerContacts.email, locale: customerNotifications.locale })
    .from(customerContacts)
    .leftJoin(
      customerNotifications,
      and(
        eq(customerNotifications.tenantId, customerContacts.tenantId),
        eq(customerNotifications.customerId, customerContacts.customerId),
      ),
    )
    .where(
      and(
        eq(customerContacts.tenantId, tenantId),
        eq(customerContacts.customerId, customerId),
        eq(customerContacts.main, true),
      ),
    );
  return contact?.email ? { side: "customer", email: contact.email, locale: contact.locale } : undefined;
}

async function findSender({ actor, tx }: UpkeepScope, id: string): Promise<Addressee | undefined> {
  const [sender] = await tx
    .select({ email: enquiries.email, locale: enquiries.locale })
    .from(enquiries)
    .where(and(eq(enquiries.tenantId, actor.tenantId), eq(enquiries.id, id)));
  return sender && { side: "public", ...sender };
}
