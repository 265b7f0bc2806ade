import { and, desc, eq, isNull, ne, or, type SQL } from "drizzle-orm";
import { customers, enquiries, offers } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { customersAlike } from "@/lib/customers/conflicts/queries";
import { companyDomainOf } from "@/lib/customers/conflicts/rules";
import { assigned, customersInReach } from "@/lib/customers/reach/queries";
import { can, type Scope } from "@/lib/door/scope";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { among } from "@/lib/list/search";
import { termsNow } from "@/lib/sellable/terms/queries";
import type { EnquiryState } from "./machine";
import type { EnquiryFilter } from "./schema";

/** Counts of enquiries stop here. */
export const COUNT_BOUND = 100;
const MOST_ALIKE = 3;

/**
 * The enquiries of the actor's own company. Who is confined to assigned customers sees those that belong to no customer
 * yet, since nobody is in charge of them, and those of assigned customers.
 */
export const enquiriesInReach = (scope: Scope): SQL | undefined => {
  const { actor, reach } = scope;
  return and(
    eq(enquiries.tenantId, actor.tenantId),
    actor.side === "provider"
      ? isNull(enquiries.resellerId)
      : eq(enquiries.resellerId, actor.resellerId ?? actor.tenantId),
    reach === "assigned"
      ? or(isNull(enquiries.customerId), assigned(scope, enquiries.customerId))
      : undefined,
  );
};

const listed = {
  id: enquiries.id,
  state: enquiries.state,
  name: enquiries.name,
  company: enquiries.company,
  subject: enquiries.subject,
  quantity: enquiries.quantity,
  createdAt: enquiries.createdAt,
};
const listing = ({ tx }: Scope) => tx.select(listed).from(enquiries);

export type EnquiryRow = Awaited<ReturnType<typeof listing>>[number];
export type EnquiryRecord = Awaited<ReturnType<typeof getEnquiryRecord>>;

/** One page of enquiries in one state, newest first. */
export async function listEnquiries(scope: Scope, { state, page }: EnquiryFilter): Promise<Page<EnquiryRow>> {
  const { where, orderBy } = keyset(enquiries.id, enquiries.id, page, "desc", "uuid");
  const found = await listing(scope)
    .where(and(enquiriesInReach(scope), eq(enquiries.state, state), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, ({ id }) => ({ value: id, id }));
}

/** The newest enquiries that nobody has answered yet. */
export const newestEnquiries = (scope: Scope, most: number): Promise<EnquiryRow[]> =>
  listing(scope)
    .where(and(enquiriesInReach(scope), eq(enquiries.state, "new")))
    .orderBy(desc(enquiries.id))
    .limit(most);

/** How many enquiries nobody has answered yet; counted no further than COUNT_BOUND. */
export const countNewEnquiries = (scope: Scope) => countEnquiries(scope, "new");

/** How many enquiries stand in a state; counted no further than COUNT_BOUND. */
export function countEnquiries(scope: Scope, state: EnquiryState) {
  const some = scope.tx
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(enquiriesInReach(scope), eq(enquiries.state, state)))
    .limit(COUNT_BOUND + 1);
  return scope.tx.$count(some.as("some"));
}

/** One enquiry in reach. Throws NOT_FOUND. */
export async function getEnquiry(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      ...listed,
      email: enquiries.email,
      phone: enquiries.phone,
      message: enquiries.message,
      locale: enquiries.locale,
      itemId: enquiries.itemId,
      offerId: enquiries.offerId,
      stateChangedAt: enquiries.stateChangedAt,
      stateChangedByName: enquiries.stateChangedByName,
      customerId: enquiries.customerId,
      customerName: customers.name,
      version: enquiries.version,
    })
    .from(enquiries)
    .leftJoin(
      customers,
      and(eq(customers.tenantId, enquiries.tenantId), eq(customers.id, enquiries.customerId)),
    )
    .where(and(enquiriesInReach(scope), eq(enquiries.id, id)));
  if (!found) throw notThere();
  return found;
}

/** An enquiry with its history, and the customers in reach that its sender may belong to. Throws NOT_FOUND. */
export async function getEnquiryRecord(scope: Scope, { enquiry: id }: { enquiry: string }) {
  const enquiry = await getEnquiry(scope, id);
  return {
    enquiry,
    alike: enquiry.customerId ? [] : await listAlike(scope, enquiry.email),
    offerId: enquiry.offerId ?? (await findOffer(scope, enquiry.itemId)),
    timeline: await listTimeline(scope, "enquiry", id),
  };
}

const MOST_OFFERS = 20;

/** The first offer of an item that may be sold: where an order begins whose sender chose none. */
async function findOffer(scope: Scope, itemId: string | null): Promise<string | null> {
  if (!itemId || !can(scope.actor, "order:place")) return null;
  const { actor, tx } = scope;
  const known = await tx
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), eq(offers.itemId, itemId), eq(offers.state, "active")))
    .orderBy(offers.position, offers.id)
    .limit(MOST_OFFERS);
  const ids = known.map(({ id }) => id);
  const sellable = new Set((await termsNow(scope, ids)).map(({ offerId }) => offerId));
  return ids.find((id) => sellable.has(id)) ?? null;
}

/** What an enquiry that belongs to no customer yet says about one; undefined where none was asked for or found. */
export async function findAskedCustomer(scope: Scope, { enquiry: id }: { enquiry: string | null }) {
  if (!id || !can(scope.actor, "enquiry:answer")) return;
  const [found] = await scope.tx
    .select({
      name: enquiries.company,
      contactName: enquiries.name,
      email: enquiries.email,
      phone: enquiries.phone,
    })
    .from(enquiries)
    .where(and(enquiriesInReach(scope), eq(enquiries.id, id), isNull(enquiries.customerId)));
  return found && { enquiry: id, customer: found };
}

async function listAlike(scope: Scope, email: string) {
  const domain = companyDomainOf(email);
  if (!domain) return [];
  return scope.tx
    .select({ id: customers.id, name: customers.name })
    .from(customers)
    .where(
      and(
        customersInReach(scope),
        scope.actor.side === "provider" ? isNull(customers.resellerId) : undefined,
        ne(customers.state, "closed"),
        await among(scope, customers.id, customersAlike([], [domain])),
      ),
    )
    .orderBy(customers.name, customers.id)
    .limit(MOST_ALIKE);
}
