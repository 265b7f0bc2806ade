import { and, asc, desc, eq } from "drizzle-orm";
import { customerContacts } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { getOwnCustomer } from "@/lib/customers/queries";
import { MOST_KEPT } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";

/** The contacts of a customer that is in reach: the main one first. */
export const listContacts = ({ actor, tx }: Scope, customerId: string) =>
  tx
    .select({
      id: customerContacts.id,
      name: customerContacts.name,
      role: customerContacts.role,
      email: customerContacts.email,
      phone: customerContacts.phone,
      main: customerContacts.main,
      version: customerContacts.version,
    })
    .from(customerContacts)
    .where(and(eq(customerContacts.tenantId, actor.tenantId), eq(customerContacts.customerId, customerId)))
    .orderBy(desc(customerContacts.main), asc(customerContacts.id))
    .limit(MOST_KEPT);

export type Contact = Awaited<ReturnType<typeof listContacts>>[number];

/** A customer that the actor keeps, and the contact to be changed; undefined for a new one. Throws NOT_FOUND. */
export async function getContactForm(scope: Scope, path: { customer: string; contact: string }) {
  const customer = await getOwnCustomer(scope, path);
  const contacts = await listContacts(scope, customer.id);
  const contact = contacts.find(({ id }) => id === path.contact);
  if (!contact && path.contact !== "new") throw notThere();
  return { customer, contact };
}
