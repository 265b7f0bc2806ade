import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { customerConflicts, customers } from "@/db/schema";
import { audit } from "@/lib/audit";
import { customersInReach } from "@/lib/customers/reach/queries";
import { AppError, notThere } from "@/lib/errors";
import { enqueue } from "@/lib/jobs";
import { among } from "@/lib/page";
import { portalPath } from "@/lib/place";
import { receiverAt } from "@/lib/resellers/mail";
import type { Scope } from "@/lib/scope";
import { customersAlike } from "./queries";
import { type ConflictState, companyDomainOf } from "./rules";
import type { ConflictDecision } from "./schema";

type Wanted = { id: string; name: string; vatNumber: string | null; email: string | null };

/**
 * Whether a reseller may have a customer with this VAT number or a contact of this domain (domain.md §3.10). If another
 * company holds one, the wish is put before the provider and the answer is false. Throws INVALID, with its name, for a
 * customer that the reseller has already, unless only those `of others` count: one person may belong to several customers.
 */
export async function mayHold(scope: Scope, wanted: Wanted, which?: "of others"): Promise<boolean> {
  const { actor, tx } = scope;
  const domain = companyDomainOf(wanted.email);
  if (actor.side !== "reseller" || !(wanted.vatNumber || domain)) return true;
  if (!which) await refuseDuplicate(scope, wanted, domain);
  const { rows } = await tx.execute<{ held: boolean }>(
    sql`select kontor_customer_held(${wanted.vatNumber}::text, ${domain}::text) as held`,
  );
  if (!rows[0]?.held) return true;
  await putBeforeProvider(scope, wanted, domain);
  return false;
}

/** The answer to a reseller whose customer is another company's: this sentence and nothing else. */
export const notAvailable = () => new AppError("INVALID", "customerNotAvailable");

/** The reseller's own customer with this VAT number, or with this domain where two numbers do not tell them apart. */
async function refuseDuplicate(scope: Scope, { id, vatNumber }: Wanted, domain: string | null) {
  const { actor, tx } = scope;
  const sameDomain = domain
    ? and(
        among(customers.id, customersAlike([], [domain])),
        vatNumber ? isNull(customers.vatNumber) : undefined,
      )
    : undefined;
  const [found] = await tx
    .select({
      name: customers.name,
      vatNumber: customers.vatNumber,
      mine: sql<boolean>`coalesce(${customersInReach(scope)}, false)`,
    })
    .from(customers)
    .where(
      and(
        eq(customers.tenantId, actor.tenantId),
        eq(customers.resellerId, actor.resellerId ?? actor.tenantId),
        ne(customers.id, id),
        ne(customers.state, "closed"),
        or(vatNumber ? eq(customers.vatNumber, vatNumber) : undefined, sameDomain),
      ),
    )
    .limit(1);
  if (!found) return;
  const field = vatNumber && found.vatNumber === vatNumber ? "vatNumber" : "email";
  if (found.mine) throw new AppError("INVALID", "customerYours", { name: found.name }, field);
  throw new AppError("INVALID", "customerColleagues", {}, field);
}

async function putBeforeProvider(scope: Scope, { name, vatNumber }: Wanted, emailDomain: string | null) {
  const { actor, tx } = scope;
  const { tenantId, resellerId } = actor;
  if (!resellerId) throw notThere();
  const id = newId();
  await tx
    .insert(customerConflicts)
    .values({
      tenantId,
      id,
      resellerId,
      name,
      vatNumber,
      emailDomain,
      askedBy: actor.userId,
      askedByName: actor.userName,
      askedByEmail: actor.email,
    })
    .onConflictDoNothing();
  await audit(scope, {
    action: "customer-not-available",
    record: { kind: "conflict", id, label: name },
    resellerId,
    words: { name },
  });
}

/** Lets the reseller have the customer too; it is told by mail and creates it then. Throws NOT_FOUND, CONFLICT. */
export const allowConflict = (scope: Scope, given: ConflictDecision) => decide(scope, given, "allowed");

/** Leaves the customer with whoever holds it; the reseller is told by mail. Throws NOT_FOUND, CONFLICT. */
export const refuseConflict = (scope: Scope, given: ConflictDecision) => decide(scope, given, "refused");

async function decide(
  scope: Scope,
  { id, version, reason }: ConflictDecision,
  state: Exclude<ConflictState, "open">,
) {
  const { actor, tx } = scope;
  const here = and(eq(customerConflicts.tenantId, actor.tenantId), eq(customerConflicts.id, id));
  const [decided] = await tx
    .update(customerConflicts)
    .set({
      state,
      reason,
      decidedAt: new Date(),
      decidedByName: actor.userName,
      version: sql`${customerConflicts.version} + 1`,
      updatedAt: new Date(),
    })
    .where(and(here, eq(customerConflicts.state, "open"), eq(customerConflicts.version, version)))
    .returning({
      name: customerConflicts.name,
      resellerId: customerConflicts.resellerId,
      askedBy: customerConflicts.askedBy,
    });
  if (!decided) {
    const [known] = await tx.select({ id: customerConflicts.id }).from(customerConflicts).where(here);
    throw known ? new AppError("CONFLICT", "edited") : notThere();
  }
  const { name, resellerId, askedBy } = decided;
  await audit(scope, {
    action: `conflict-${state}`,
    record: { kind: "conflict", id, label: name },
    resellerId,
    reason,
    words: { name },
  });
  const to = await receiverAt(scope, resellerId, askedBy);
  if (!to) return;
  await enqueue(tx, "mail", {
    template: `customer-${state}`,
    to,
    values: { name, reason },
    path: portalPath(`/${actor.tenantSlug}/reseller/customers${state === "allowed" ? "/new" : ""}`),
    from: actor.tenantName,
  });
}
