import { and, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import {
  customerAddresses,
  customerAssignments,
  customerContacts,
  customerNotes,
  customers,
} from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { record } from "@/lib/audit/audit";
import { AlikeError, AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { contentOf, refuseOtherContent } from "@/lib/forms/key";
import { vatNumberOf } from "@/lib/vat/rules";
import { isLocated } from "./addresses/rules";
import { findAlike } from "./alike/queries";
import { peopleText } from "./contacts/rules";
import { getCustomer } from "./queries";
import { customersInReach, keptCustomers } from "./reach/queries";
import { aboutCustomer } from "./rules";
import type { ChangedCustomer, NewCustomer } from "./schema";
import { fulfilWish, mayHold, notAvailable, refuseDuplicate } from "./wishes/commands";

/** A customer written, or refused because another company holds it: then a wish for it is before the provider. */
export type Written = { id: string } | { refused: true };

/**
 * The id of a customer that was written. Throws INVALID after the commit, so that the wish for somebody else's customer
 * stays with the provider; `key` is the sentence, which for a change does not say that what was typed is kept.
 */
export function writtenId(written: Written, key?: Parameters<typeof notAvailable>[0]): string {
  if ("refused" in written) throw notAvailable(key);
  return written.id;
}

/**
 * Creates a customer of the actor's own company; the same form sent twice gives the same customer. Of the provider's own
 * people, whoever creates it looks after it. Throws INVALID when the company has it already, CONFLICT for a form that gave
 * another customer before, and AlikeError for one that the company may have already, unless it comes `anyway`.
 */
export async function createCustomer(
  scope: Scope,
  given: Omit<NewCustomer, "anyway"> & { anyway?: string[] | "all" },
): Promise<Written> {
  const { key, anyway, ...details } = given;
  const content = contentOf(details);
  const before = await findMine(scope, key, content);
  if (before) return before;
  await refuseDuplicate(scope, details.vatNumber);
  const alike = anyway === "all" ? [] : await findAlike(scope, details);
  if (alike.some(({ id }) => !anyway?.includes(id))) throw new AlikeError(alike, "customerAlike");
  if (!(await mayHold(scope, { ...details, typed: details }))) return { refused: true };
  const made = await insertCustomer(scope, key, details, content);
  if (made) return made;
  const mine = await findMine(scope, key, content);
  if (mine) return mine;
  // The id is somebody else's: a fresh one, so that the answer does not tell that it exists.
  return (await insertCustomer(scope, newId(), details, content)) ?? refuse();
}

async function findMine(scope: Scope, id: string, content: string) {
  const [mine] = await scope.tx
    .select({ id: customers.id, formContent: customers.formContent })
    .from(customers)
    .where(and(customersInReach(scope), eq(customers.id, id), eq(customers.createdBy, scope.actor.userId)));
  if (mine) refuseOtherContent(mine.formContent, content);
  return mine && { id: mine.id };
}

const refuse = (): never => {
  throw new AppError("CONFLICT", "tryAgain");
};

async function insertCustomer(
  scope: Scope,
  id: string,
  given: Omit<NewCustomer, "key" | "anyway">,
  formContent: string,
) {
  const { actor, tx } = scope;
  const { tenantId, resellerId } = actor;
  const { name, vatNumber, contactName, email } = given;
  const [made] = await tx
    .insert(customers)
    .values({
      ...{ tenantId, id, resellerId, name, vatNumber },
      people: peopleText([{ name: contactName, email }]),
      createdBy: actor.userId,
      formContent,
    })
    .onConflictDoNothing()
    .returning({ id: customers.id });
  if (!made) return;
  await insertFirst(scope, { tenantId, customerId: id, resellerId }, given);
  if (actor.side === "provider" || actor.assignedOnly) {
    await tx
      .insert(customerAssignments)
      .values({ tenantId, resellerId, customerId: id, membershipId: actor.membershipId });
  }
  await fulfilWish(scope, vatNumber, id);
  const { note: _, ...shared } = given;
  await record(scope, "customer-created", aboutCustomer({ id, name, resellerId }), { after: shared });
  return made;
}

type CustomerIds = { tenantId: string; customerId: string; resellerId: string | null };

/** The first address serves for everything, the first contact is the main one; what was left empty is not there, and neither is a country alone. */
async function insertFirst(
  { actor, tx }: Scope,
  ids: CustomerIds,
  given: Omit<NewCustomer, "key" | "anyway">,
) {
  const { street, postalCode, city, country, contactName, contactRole, email, phone, note } = given;
  if (isLocated(given)) {
    const uses = { billing: "default", delivery: "default" } as const;
    await tx.insert(customerAddresses).values({ ...ids, ...uses, street, postalCode, city, country });
  }
  if (contactName || contactRole || email || phone) {
    const contact = { name: contactName, role: contactRole, email, phone, main: true };
    await tx.insert(customerContacts).values({ ...ids, ...contact });
  }
  if (note) {
    const author = { authorId: actor.userId, authorName: actor.userName };
    await tx.insert(customerNotes).values({ ...ids, ...author, text: note });
  }
}

/**
 * Changes name and VAT number of a customer that the actor keeps; a new number is held against other companies as for a new
 * customer. Throws CONFLICT when somebody saved it since the form was opened, INVALID, NOT_FOUND.
 */
export async function changeCustomer(scope: Scope, given: ChangedCustomer): Promise<Written> {
  const { id, version, name } = given;
  const before = await lockKeptCustomer(scope, id);
  if (before.version !== version) throw new AppError("CONFLICT", "edited");
  const vatNumber = await plainVatNumber(scope, given, before);
  const renewed = vatNumber === before.vatNumber ? null : vatNumber;
  if (!(await mayHold(scope, { name, vatNumber: renewed, customerId: id }))) return { refused: true };
  const [changed] = await scope.tx
    .update(customers)
    .set({ name, vatNumber, ...nextVersion(customers) })
    .where(and(keptCustomers(scope), eq(customers.id, id), eq(customers.version, version)))
    .returning({ resellerId: customers.resellerId });
  if (!changed) throw new AppError("CONFLICT", "edited");
  await record(scope, "customer-changed", aboutCustomer({ id, name, resellerId: changed.resellerId }), {
    before: { name: before.name, vatNumber: before.vatNumber },
    after: { name, vatNumber },
  });
  return { id };
}

/** A number that stays as it was is not held to anything: the rules may have been others when it was typed. */
async function plainVatNumber(scope: Scope, given: ChangedCustomer, before: KeptCustomer) {
  if (!given.vatNumber || given.vatNumber === before.vatNumber) return given.vatNumber;
  const { country } = await getCustomer(scope, given.id);
  const plain = vatNumberOf(given.vatNumber, country);
  if (!plain) throw new AppError("INVALID", "vatNumber", {}, "vatNumber");
  return plain;
}

export type KeptCustomer = Awaited<ReturnType<typeof lockKeptCustomer>>;

/** A customer that the actor keeps, locked until commit, so that what belongs to it changes one after the other. Throws NOT_FOUND. */
export async function lockKeptCustomer(scope: Scope, id: string) {
  const [found] = await scope.tx
    .select({
      id: customers.id,
      name: customers.name,
      resellerId: customers.resellerId,
      vatNumber: customers.vatNumber,
      version: customers.version,
    })
    .from(customers)
    .where(and(keptCustomers(scope), eq(customers.id, id)))
    .for("update");
  if (!found) throw notThere();
  return found;
}
