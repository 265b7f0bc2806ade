import { and, eq } from "drizzle-orm";
import { customers } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { listAddresses } from "@/lib/customers/addresses/queries";
import { listContacts } from "@/lib/customers/contacts/queries";
import { customersInReach } from "@/lib/customers/reach/queries";
import { findResponsible } from "@/lib/customers/responsible/queries";
import type { Scope } from "@/lib/door/scope";

export type OwnCompany = Awaited<ReturnType<typeof getOwnCompany>>;

/** What is kept of the actor's own company, with who answers for it. Throws NOT_FOUND for everybody but customers. */
export async function getOwnCompany(scope: Scope) {
  const company = await getOwn(scope);
  return {
    company,
    addresses: await listAddresses(scope, company.id),
    contacts: await listContacts(scope, company.id),
    responsible: await findResponsible(scope),
  };
}

/** The actor's own company, and its contact to be changed; undefined for a new one. Throws NOT_FOUND. */
export async function getOwnContactForm(scope: Scope, path: { contact: string }) {
  const customer = await getOwn(scope);
  const contacts = await listContacts(scope, customer.id);
  const contact = contacts.find(({ id }) => id === path.contact);
  if (!contact && path.contact !== "new") throw notThere();
  return { customer, contact };
}

async function getOwn(scope: Scope) {
  const { actor, tx } = scope;
  const [company] = await tx
    .select({ id: customers.id, name: customers.name, vatNumber: customers.vatNumber })
    .from(customers)
    .where(and(customersInReach(scope), eq(customers.id, actor.customerId ?? actor.tenantId)));
  if (!company) throw notThere();
  return company;
}
