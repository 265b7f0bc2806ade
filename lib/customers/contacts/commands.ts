import { and, asc, desc, eq, ne } from "drizzle-orm";
import { customerContacts, customers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { record, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { CustomerAddress } from "@/lib/customers/addresses/schema";
import { type KeptCustomer, lockKeptCustomer } from "@/lib/customers/commands";
import { aboutCustomer, MOST_KEPT } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { peopleText } from "./rules";
import type { SavedContact } from "./schema";

type Details = Pick<SavedContact, "name" | "role" | "email" | "phone" | "main">;

/**
 * Adds or changes a contact of a customer that the actor keeps; the first is the main one, and a new main one takes the place
 * of the former. Throws NOT_FOUND, CONFLICT when somebody saved it since the form was opened, and LIMIT where there are as many
 * as a customer may have.
 */
export async function saveContact(scope: Scope, given: SavedContact): Promise<{ id: string }> {
  const { customer: customerId, id, version, ...details } = given;
  const customer = await lockKeptCustomer(scope, customerId);
  const contacts = await readContacts(scope, customer);
  const before = contacts.find((contact) => contact.id === id);
  if (!before && version !== undefined) throw notThere();
  if (before && version === undefined) return { id: customer.id };
  if (!before && contacts.length >= MOST_KEPT)
    throw new AppError("LIMIT", "tooManyContacts", { most: MOST_KEPT }, "name");
  const main = details.main || !contacts.some((contact) => contact.main && contact.id !== id);
  if (main) await stepBack(scope, customer, id);
  const values = { ...details, main };
  if (before) await changeContact(scope, customer, { id, version }, values);
  else await addContact(scope, customer, id, values);
  await carryPeople(scope, customer);
  await record(scope, "customer-contact-saved", aboutContact(customer, values), { before, after: values });
  return { id: customer.id };
}

/** Removes a contact of a customer that the actor keeps; if it was the main one, the oldest takes its place. Throws NOT_FOUND. */
export async function removeContact(scope: Scope, given: CustomerAddress): Promise<void> {
  const customer = await lockKeptCustomer(scope, given.customer);
  const contacts = await readContacts(scope, customer);
  const before = contacts.find(({ id }) => id === given.id);
  if (!before) throw notThere();
  await scope.tx
    .delete(customerContacts)
    .where(and(ofCustomer(scope, customer), eq(customerContacts.id, given.id)));
  const next = contacts.find(({ id }) => id !== given.id);
  if (before.main && next) {
    await scope.tx
      .update(customerContacts)
      .set({ main: true })
      .where(and(ofCustomer(scope, customer), eq(customerContacts.id, next.id)));
  }
  await carryPeople(scope, customer);
  await record(scope, "customer-contact-removed", aboutContact(customer, before), { before });
}

const ofCustomer = ({ actor }: Scope, { id }: KeptCustomer) =>
  and(eq(customerContacts.tenantId, actor.tenantId), eq(customerContacts.customerId, id));

const readContacts = (scope: Scope, customer: KeptCustomer) =>
  scope.tx
    .select({
      id: customerContacts.id,
      name: customerContacts.name,
      role: customerContacts.role,
      email: customerContacts.email,
      phone: customerContacts.phone,
      main: customerContacts.main,
    })
    .from(customerContacts)
    .where(ofCustomer(scope, customer))
    .orderBy(desc(customerContacts.main), asc(customerContacts.id));

const stepBack = (scope: Scope, customer: KeptCustomer, id: string) =>
  scope.tx
    .update(customerContacts)
    .set({ main: false })
    .where(and(ofCustomer(scope, customer), ne(customerContacts.id, id), eq(customerContacts.main, true)));

async function addContact(scope: Scope, customer: KeptCustomer, id: string, values: Details) {
  const made = await scope.tx
    .insert(customerContacts)
    .values({
      ...values,
      tenantId: scope.actor.tenantId,
      id,
      customerId: customer.id,
      resellerId: customer.resellerId,
    })
    .onConflictDoNothing()
    .returning({ id: customerContacts.id });
  if (!made.length) throw new AppError("CONFLICT", "tryAgain");
}

async function changeContact(
  scope: Scope,
  customer: KeptCustomer,
  { id, version }: { id: string; version?: number },
  values: Details,
) {
  const changed = await scope.tx
    .update(customerContacts)
    .set({ ...values, ...nextVersion(customerContacts) })
    .where(
      and(
        ofCustomer(scope, customer),
        eq(customerContacts.id, id),
        eq(customerContacts.version, version ?? 0),
      ),
    )
    .returning({ id: customerContacts.id });
  if (!changed.length) throw new AppError("CONFLICT", "edited");
}

/** Brings what the customer carries of its contacts for the search up to date. */
export async function carryPeople({ actor, tx }: Scope, { id }: { id: string }) {
  const people = await tx
    .select({ name: customerContacts.name, email: customerContacts.email })
    .from(customerContacts)
    .where(and(eq(customerContacts.tenantId, actor.tenantId), eq(customerContacts.customerId, id)));
  await tx
    .update(customers)
    .set({ people: peopleText(people) })
    .where(and(eq(customers.tenantId, actor.tenantId), eq(customers.id, id)));
}

/** A contact of a customer, as the customer's audit entries name it. */
const aboutContact = (customer: KeptCustomer, { name, email, phone }: Details): Subject => {
  const about = aboutCustomer(customer);
  return { ...about, words: { ...about.words, person: name ?? email ?? phone ?? "" } };
};
