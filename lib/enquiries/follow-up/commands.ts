import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { enquiries } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { record } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { createCustomer, type Written } from "@/lib/customers/commands";
import { keepEnquiry } from "@/lib/customers/wishes/commands";
import { createWished } from "@/lib/customers/wishes/creating/commands";
import type { WishChoice } from "@/lib/customers/wishes/schema";
import { can, type Scope, scopeFor } from "@/lib/door/scope";
import { type EnquiryState, enquiryMachine } from "@/lib/enquiries/machine";
import { COUNT_BOUND, countEnquiries, enquiriesInReach, getEnquiry } from "@/lib/enquiries/queries";
import { aboutEnquiry } from "@/lib/enquiries/rules";
import type { AskedCustomer, EnquiryStep, ManyEnquiries } from "@/lib/enquiries/schema";
import { type SeenRows, transition, transitionAll } from "@/lib/states/transition";

/** Notes that somebody answered its sender. Throws NOT_FOUND, CONFLICT. */
export const answerEnquiry = async (scope: Scope, given: EnquiryStep): Promise<void> => {
  await transition(scope, enquiryMachine, "answer", rowsOf(scope), given);
};

/** Puts an enquiry away, answered or not. Throws NOT_FOUND, CONFLICT. */
export const closeEnquiry = async (scope: Scope, given: EnquiryStep): Promise<void> => {
  await transition(scope, enquiryMachine, "close", rowsOf(scope), given);
};

/**
 * Answers or closes those of the chosen enquiries that are still where the step leads from, or all in a state, at most 100;
 * returns how many. Throws LIMIT, and CONFLICT where others match than were shown.
 */
export async function moveEnquiries(scope: Scope, given: ManyEnquiries): Promise<number> {
  const { move, which, state, id, expected } = given;
  const all = which === "matching";
  if (all && (await countEnquiries(scope, state)) > COUNT_BOUND)
    throw new AppError("LIMIT", "tooManyMatch", { most: COUNT_BOUND });
  const where = all ? eq(enquiries.state, state) : inArray(enquiries.id, [...new Set(id)]);
  const { length } = await transitionAll(scope, enquiryMachine, move, rowsOf(scope), { where });
  if (all && length !== expected) throw new AppError("CONFLICT", "selectionChanged");
  return length;
}

const named = { id: enquiries.id, company: enquiries.company, resellerId: enquiries.resellerId };
type Named = Pick<typeof enquiries.$inferSelect, keyof typeof named>;

const rowsOf = (scope: Scope): SeenRows<EnquiryState, Named> => ({
  table: enquiries,
  state: enquiries.state,
  reach: enquiriesInReach(scope),
  write: ({ to, at }, which) =>
    scope.tx
      .update(enquiries)
      .set({
        state: to,
        stateChangedAt: at,
        stateChangedBy: scope.actor.userId,
        stateChangedByName: scope.actor.userName,
        ...nextVersion(enquiries),
      })
      .where(which)
      .returning(named),
  about: aboutEnquiry,
});

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
  if (taken) await record(own, "enquiry-customer-created", aboutEnquiry(taken));
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
  if (taken) await record(own, "enquiry-order-begun", aboutEnquiry(taken));
  const [found] = await own.tx
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(enquiriesInReach(own), eq(enquiries.id, enquiry), eq(enquiries.customerId, customerId)));
  return found?.id ?? null;
}

/** Closes the enquiry that an order was placed for; nothing happens where it is closed or gone already. */
export const closeOrdered = (scope: Scope, enquiry: string, number: string) =>
  transitionAll(scope, enquiryMachine, "order", rowsOf(scope), {
    where: eq(enquiries.id, enquiry),
    words: { number },
  });

/** The first customer stays: a second submission of the same form changes nothing. */
async function linkCustomer(scope: Scope, enquiry: string, customerId: string): Promise<void> {
  const linked = await takeUp(scope, enquiry, customerId);
  if (linked) await record(scope, "enquiry-customer-created", aboutEnquiry(linked));
  else await getEnquiry(scope, enquiry);
}

/** Gives an enquiry that has none its customer; somebody deals with it then, so it no longer counts as new. */
async function takeUp(scope: Scope, enquiry: string, customerId: string) {
  const { state, stateChangedAt, stateChangedBy, stateChangedByName } = enquiries;
  const { actor } = scope;
  const { from, to } = enquiryMachine.steps.takeUp;
  const ifNew = (value: unknown, otherwise: unknown) =>
    sql`case when ${inArray(state, [...from])} then ${value} else ${otherwise} end`;
  const [taken] = await scope.tx
    .update(enquiries)
    .set({
      customerId,
      state: ifNew(sql`${to}::text`, state),
      stateChangedAt: ifNew(sql`${new Date().toISOString()}::timestamptz`, stateChangedAt),
      stateChangedBy: ifNew(sql`${actor.userId}::uuid`, stateChangedBy),
      stateChangedByName: ifNew(sql`${actor.userName}::text`, stateChangedByName),
      ...nextVersion(enquiries),
    })
    .where(and(enquiriesInReach(scope), eq(enquiries.id, enquiry), isNull(enquiries.customerId)))
    .returning(named);
  return taken;
}
