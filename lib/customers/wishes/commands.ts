import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { customerConflicts, customers } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { companyDomainOf } from "@/lib/customers/conflicts/rules";
import { customersInReach } from "@/lib/customers/reach/queries";
import type { NewCustomer } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { MOST_CHECKS } from "./rules";

type Typed = Omit<NewCustomer, "key" | "anyway">;
/** A customer that is wanted: a new one with all that was typed, or an own one whose VAT number is to change. */
export type Wanted = { name: string; vatNumber: string | null; typed?: Typed; customerId?: string };

/**
 * Whether a reseller may have a customer with this VAT number (domain.md §3.10). If another company holds it, the wish is put
 * before the provider and the answer is false. Throws INVALID, with its name, for a customer that the reseller has already,
 * and LIMIT for a person who asked too often today. Whatever may fail comes before: a question that is taken back is not counted.
 */
export async function mayHold(scope: Scope, wanted: Wanted): Promise<boolean> {
  const { actor, tx } = scope;
  const { vatNumber } = wanted;
  if (actor.side !== "reseller" || !vatNumber) return true;
  await refuseDuplicate(scope, vatNumber, wanted.customerId);
  const { rows } = await tx.execute<{ answer: "held" | "free" | "limit" }>(
    sql`select kontor_check_customer(${vatNumber}::text, ${actor.userId}::uuid, ${actor.userName}::text, ${newId()}::uuid,
      ${today()}::date, ${MOST_CHECKS}::integer) as answer`,
  );
  const answer = rows[0]?.answer;
  if (answer === "free") return true;
  if (answer === "limit") throw tooManyChecks(actor.tenantName);
  await putBeforeProvider(scope, { ...wanted, vatNumber });
  return false;
}

const tooManyChecks = (provider: string) =>
  new AppError("LIMIT", "customerChecks", { most: MOST_CHECKS, provider }, "vatNumber");

/** Ends the wish that the provider allowed: the company has the customer now, whichever form made it. */
export async function fulfilWish({ actor, tx }: Scope, vatNumber: string | null, customerId: string) {
  if (!actor.resellerId || !vatNumber) return;
  await tx
    .update(customerConflicts)
    .set({ customerId, typed: null, updatedAt: new Date() })
    .where(and(wishOf(actor, vatNumber, "allowed"), isNull(customerConflicts.customerId)));
}

/** Keeps beside an open wish that its customer asked for something: the enquiry goes on once the customer is there. */
export async function keepEnquiry({ actor, tx }: Scope, vatNumber: string, enquiry: string) {
  await tx
    .update(customerConflicts)
    .set({ typed: sql`${customerConflicts.typed} || ${JSON.stringify({ enquiry })}::jsonb` })
    .where(wishOf(actor, vatNumber, "open"));
}

/** The wish in such a state of the actor's company for a customer with this VAT number. Throws NOT_FOUND for those of no reseller. */
function wishOf({ tenantId, resellerId }: Actor, vatNumber: string, state: "open" | "allowed") {
  if (!resellerId) throw notThere();
  return and(
    eq(customerConflicts.tenantId, tenantId),
    eq(customerConflicts.resellerId, resellerId),
    eq(customerConflicts.vatNumber, vatNumber),
    eq(customerConflicts.state, state),
  );
}

/** The answer to a reseller whose customer is another company's: this sentence and nothing else. */
export const notAvailable = (
  key: "customerNotAvailable" | "customerNotAvailableNow" = "customerNotAvailable",
) => new AppError("INVALID", key, {}, "vatNumber");

/** Throws INVALID where the reseller has a customer with this VAT number already, with its name if the actor may see it. */
export async function refuseDuplicate(scope: Scope, vatNumber: string | null, but?: string): Promise<void> {
  const { actor, tx } = scope;
  if (actor.side !== "reseller" || !vatNumber) return;
  const [found] = await tx
    .select({ name: customers.name, mine: sql<boolean>`coalesce(${customersInReach(scope)}, false)` })
    .from(customers)
    .where(
      and(
        eq(customers.tenantId, actor.tenantId),
        eq(customers.resellerId, actor.resellerId ?? actor.tenantId),
        but ? ne(customers.id, but) : undefined,
        ne(customers.state, "closed"),
        eq(customers.vatNumber, vatNumber),
      ),
    )
    .limit(1);
  if (found?.mine) throw new AppError("INVALID", "customerYours", { name: found.name }, "vatNumber");
  if (found) throw new AppError("INVALID", "customerColleagues", {}, "vatNumber");
}

/** A wish that is open already takes what was typed last of a new customer; a change of a number adds nothing to it. */
async function putBeforeProvider(scope: Scope, wanted: Wanted & { vatNumber: string }) {
  const { actor, tx } = scope;
  const { tenantId, resellerId } = actor;
  if (!resellerId) throw notThere();
  const { name, vatNumber, typed = null, customerId = null } = wanted;
  const given = { name, typed, customerId, emailDomain: companyDomainOf(typed?.email ?? null) };
  const [known] = await tx
    .update(customerConflicts)
    .set({ ...(typed && given), updatedAt: new Date() })
    .where(wishOf(actor, vatNumber, "open"))
    .returning({ id: customerConflicts.id });
  const id = known?.id ?? newId();
  if (!known) {
    const asked = { askedBy: actor.userId, askedByName: actor.userName, askedByEmail: actor.email };
    await tx
      .insert(customerConflicts)
      .values({ tenantId, id, resellerId, vatNumber, ...given, ...asked })
      .onConflictDoNothing();
  }
  await audit(scope, {
    action: "customer-not-available",
    record: { kind: "conflict", id, label: name },
    resellerId,
    words: { name },
  });
}
