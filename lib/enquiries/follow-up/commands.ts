import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { enquiries } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { type AuditAction, audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { createCustomer, type Written } from "@/lib/customers/commands";
import { keepEnquiry } from "@/lib/customers/wishes/commands";
import { createWished } from "@/lib/customers/wishes/creating/commands";
import type { WishChoice } from "@/lib/customers/wishes/schema";
import { can, type Scope, scopeFor } from "@/lib/door/scope";
import { enquiriesInReach, getEnquiry } from "@/lib/enquiries/queries";
import { type EnquiryMove, enquiryMoves } from "@/lib/enquiries/rules";
import type { AskedCustomer, EnquiryStep } from "@/lib/enquiries/schema";

/** Notes that somebody answered its sender. Throws NOT_FOUND, CONFLICT. */
export const answerEnquiry = (scope: Scope, given: EnquiryStep) => move(scope, given, "answer");

/** Puts an enquiry away, answered or not. Throws NOT_FOUND, CONFLICT. */
export const closeEnquiry = (scope: Scope, given: EnquiryStep) => move(scope, given, "close");

async function move(scope: Scope, { id, version }: EnquiryStep, name: EnquiryMove): Promise<void> {
  const { tx } = scope;
  const { from, to, action } = enquiryMoves[name];
  const [moved] = await tx
    .update(enquiries)
    .set({ state: to, ...step(scope) })
    .where(
      and(
        enquiriesInReach(scope),
        eq(enquiries.id, id),
        eq(enquiries.version, version),
        inArray(enquiries.state, [...from]),
      ),
    )
    .returning({ company: enquiries.company });
  if (!moved) {
    await getEnquiry(scope, id);
    throw new AppError("CONFLICT", "edited");
  }
  await record(scope, action, id, moved.company);
}

/** Creates a customer as createCustomer does, and notes in the enquiry that it came from it. Throws INVALID, NOT_FOUND. */
export async function createAskedCustomer(scope: Scope, given: AskedCustomer): Promise<Written> {
  const { enquiry, ...customer } = given;
  if (enquiry && !can(scope.actor, "enquiry:answer")) throw new AppError("FORBIDDEN", "forbidden");
  // First, since it may fail: what fails afterwards would tell that a customer is free, uncounted.
  if (enquiry) await getEnquiry(scope, enquiry);
  const written = await createCustomer(scope, customer);
  if (enquiry && "id" in written) await linkCustomer(scope, enquiry, written.id);
  if (enquiry && "refused" in written && customer.vatNumber)
    await keepEnquiry(scope, customer.vatNumber, enquiry);
  return written;
}

/** Creates an allowed customer as createWished does; the enquiry that it came from belongs to it then. */
export async function createWishedAndAsked(scope: Scope, given: WishChoice): Promise<Written> {
  const { enquiry, ...written } = await createWished(scope, given);
  const own = scopeFor(scope, "enquiry:answer");
  const taken = own && enquiry && "id" in written && (await takeUp(own, enquiry, written.id));
  if (taken) await record(own, "enquiry-customer-created", enquiry, taken.company);
  return written;
}

/**
 * Notes that an order for a customer begins from an enquiry, which belongs to that customer from then on; returns its id,
 * or null for those who may not answer it, and where it is another customer's.
 */
export async function beginOrder(scope: Scope, enquiry: string, customerId: string): Promise<string | null> {
  const own = scopeFor(scope, "enquiry:answer");
  if (!own) return null;
  const taken = await takeUp(own, enquiry, customerId);
  if (taken) await record(own, "enquiry-order-begun", enquiry, taken.company);
  const [found] = await own.tx
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(enquiriesInReach(own), eq(enquiries.id, enquiry), eq(enquiries.customerId, customerId)));
  return found?.id ?? null;
}

/** Closes the enquiry that an order was placed for; nothing happens where it is closed or gone already. */
export async function closeOrdered(scope: Scope, enquiry: string, number: string): Promise<void> {
  const [closed] = await scope.tx
    .update(enquiries)
    .set({ state: "closed", ...step(scope) })
    .where(and(enquiriesInReach(scope), eq(enquiries.id, enquiry), ne(enquiries.state, "closed")))
    .returning({ company: enquiries.company });
  if (closed) await record(scope, "enquiry-ordered", enquiry, closed.company, { number });
}

/** The first customer stays: a second submission of the same form changes nothing. */
async function linkCustomer(scope: Scope, enquiry: string, customerId: string): Promise<void> {
  const linked = await takeUp(scope, enquiry, customerId);
  if (linked) await record(scope, "enquiry-customer-created", enquiry, linked.company);
  else await getEnquiry(scope, enquiry);
}

/** Gives an enquiry that has none its customer; somebody deals with it then, so it no longer counts as new. */
async function takeUp(scope: Scope, enquiry: string, customerId: string) {
  const { state, stateChangedAt, stateChangedBy, stateChangedByName } = enquiries;
  const { actor } = scope;
  const ifNew = (value: unknown, otherwise: unknown) =>
    sql`case when ${state} = 'new' then ${value} else ${otherwise} end`;
  const [taken] = await scope.tx
    .update(enquiries)
    .set({
      customerId,
      state: ifNew(sql`'answered'`, state),
      stateChangedAt: ifNew(sql`now()`, stateChangedAt),
      stateChangedBy: ifNew(sql`${actor.userId}::uuid`, stateChangedBy),
      stateChangedByName: ifNew(sql`${actor.userName}::text`, stateChangedByName),
      ...nextVersion(enquiries),
    })
    .where(and(enquiriesInReach(scope), eq(enquiries.id, enquiry), isNull(enquiries.customerId)))
    .returning({ company: enquiries.company });
  return taken;
}

const step = ({ actor }: Scope) => ({
  stateChangedAt: new Date(),
  stateChangedBy: actor.userId,
  stateChangedByName: actor.userName,
  ...nextVersion(enquiries),
});

const record = (
  scope: Scope,
  action: AuditAction,
  id: string,
  company: string,
  more: { number?: string } = {},
) =>
  audit(scope, {
    action,
    record: { kind: "enquiry", id, label: company },
    resellerId: scope.actor.resellerId,
    words: { name: company, ...more },
  });
