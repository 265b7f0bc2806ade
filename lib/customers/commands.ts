import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { customerAssignments, customers } from "@/db/schema";
import { audit } from "../audit";
import { AppError, notThere } from "../errors";
import type { Scope } from "../scope";
import { mayHold, notAvailable } from "./conflicts/commands";
import { companyDomainOf } from "./conflicts/rules";
import { customersInReach } from "./queries";
import type { ChangedCustomer, NewCustomer } from "./schema";

/** A customer written, or refused because another company holds it: then nothing but the provider's list tells of it. */
export type Written = { id: string } | { refused: true };

/** The id of a customer that was written. Throws INVALID after the commit, so that the wish for somebody else's customer stays with the provider. */
export function writtenId(written: Written): string {
  if ("refused" in written) throw notAvailable();
  return written.id;
}

/**
 * Creates a customer of the actor's own company; the same form sent twice gives the same customer. Of the provider's own
 * people, whoever creates it looks after it. Throws INVALID when the company has it already.
 */
export async function createCustomer(scope: Scope, given: NewCustomer): Promise<Written> {
  const { key, ...details } = given;
  const before = await findMine(scope, key);
  if (before) return before;
  if (!(await mayHold(scope, { ...details, id: key }))) return { refused: true };
  const made = await insertCustomer(scope, key, details);
  if (made) return made;
  const mine = await findMine(scope, key);
  if (mine) return mine;
  // The id is somebody else's: a fresh one, so that the answer does not tell that it exists.
  return (await insertCustomer(scope, newId(), details)) ?? refuse();
}

async function findMine(scope: Scope, id: string) {
  const [mine] = await scope.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(customersInReach(scope), eq(customers.id, id), eq(customers.createdBy, scope.actor.userId)));
  return mine;
}

const refuse = (): never => {
  throw new AppError("CONFLICT", "tryAgain");
};

async function insertCustomer(scope: Scope, id: string, details: Omit<NewCustomer, "key">) {
  const { actor, tx } = scope;
  const { tenantId, resellerId } = actor;
  const [made] = await tx
    .insert(customers)
    .values({ ...details, tenantId, id, resellerId, createdBy: actor.userId })
    .onConflictDoNothing()
    .returning({ id: customers.id });
  if (!made) return;
  if (actor.side === "provider" || actor.assignedOnly) {
    await tx
      .insert(customerAssignments)
      .values({ tenantId, resellerId, customerId: id, membershipId: actor.membershipId });
  }
  await audit(scope, {
    action: "customer-created",
    record: { kind: "customer", id, label: details.name },
    resellerId,
    customerId: id,
    words: { name: details.name },
    after: shared(details),
  });
  return made;
}

/**
 * Changes a customer in reach, of the provider only its direct ones; a new VAT number or domain of e-mail is held against
 * other companies as for a new customer. Throws CONFLICT when somebody saved it since the form was opened, INVALID, NOT_FOUND.
 */
export async function changeCustomer(scope: Scope, given: ChangedCustomer): Promise<Written> {
  const { tx } = scope;
  const { id, version, ...details } = given;
  const own = scope.actor.side === "provider" ? isNull(customers.resellerId) : undefined;
  const mine = and(customersInReach(scope), own, eq(customers.id, id));
  const [before] = await tx.select(editable).from(customers).where(mine);
  if (!before) throw notThere();
  if (!(await mayHold(scope, { id, name: details.name, ...renewed(before, details) })))
    return { refused: true };
  const [changed] = await tx
    .update(customers)
    .set({ ...details, version: sql`${customers.version} + 1`, updatedAt: new Date() })
    .where(and(mine, eq(customers.version, version)))
    .returning({ resellerId: customers.resellerId });
  if (!changed) throw new AppError("CONFLICT", "edited");
  await audit(scope, {
    action: "customer-changed",
    record: { kind: "customer", id, label: details.name },
    resellerId: changed.resellerId,
    customerId: id,
    words: { name: details.name },
    before: shared(before),
    after: shared(details),
  });
  return { id };
}

type Marks = { vatNumber: string | null; email: string | null };

/** Of a customer's marks those that a change brings in. */
const renewed = (before: Marks, after: Marks): Marks => ({
  vatNumber: after.vatNumber === before.vatNumber ? null : after.vatNumber,
  email: companyDomainOf(after.email) === companyDomainOf(before.email) ? null : after.email,
});

const editable = {
  name: customers.name,
  vatNumber: customers.vatNumber,
  email: customers.email,
  phone: customers.phone,
  contactName: customers.contactName,
  street: customers.street,
  postalCode: customers.postalCode,
  city: customers.city,
  country: customers.country,
};

/** What the provider may read of a change: everything but the owner's note. */
const shared = (details: Record<string, unknown>) => {
  const { note: _, ...rest } = details;
  return rest;
};
