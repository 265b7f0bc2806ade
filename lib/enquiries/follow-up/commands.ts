import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { enquiries } from "@/db/schema";
import { type AuditAction, audit } from "@/lib/audit";
import { createCustomer, type Written } from "@/lib/customers/commands";
import { AppError } from "@/lib/errors";
import { can, type Scope } from "@/lib/scope";
import { enquiriesInReach, getEnquiry } from "../queries";
import { type EnquiryMove, enquiryMoves } from "../rules";
import type { AskedCustomer, EnquiryStep } from "../schema";

/** Notes that somebody answered its sender. Throws NOT_FOUND, CONFLICT. */
export const answerEnquiry = (scope: Scope, given: EnquiryStep) => move(scope, given, "answer");

/** Puts an enquiry away, answered or not. Throws NOT_FOUND, CONFLICT. */
export const closeEnquiry = (scope: Scope, given: EnquiryStep) => move(scope, given, "close");

async function move(scope: Scope, { id, version }: EnquiryStep, name: EnquiryMove): Promise<void> {
  const { actor, tx } = scope;
  const { from, to, action } = enquiryMoves[name];
  const [moved] = await tx
    .update(enquiries)
    .set({
      state: to,
      stateChangedAt: new Date(),
      stateChangedBy: actor.userId,
      stateChangedByName: actor.userName,
      version: sql`${enquiries.version} + 1`,
      updatedAt: new Date(),
    })
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
  return written;
}

/** The first customer stays: a second submission of the same form changes nothing. */
async function linkCustomer(scope: Scope, enquiry: string, customerId: string): Promise<void> {
  const [linked] = await scope.tx
    .update(enquiries)
    .set({ customerId, version: sql`${enquiries.version} + 1`, updatedAt: new Date() })
    .where(and(enquiriesInReach(scope), eq(enquiries.id, enquiry), isNull(enquiries.customerId)))
    .returning({ company: enquiries.company });
  if (!linked) {
    await getEnquiry(scope, enquiry);
    return;
  }
  await record(scope, "enquiry-customer-created", enquiry, linked.company);
}

const record = (scope: Scope, action: AuditAction, id: string, company: string) =>
  audit(scope, {
    action,
    record: { kind: "enquiry", id, label: company },
    resellerId: scope.actor.resellerId,
    words: { name: company },
  });
