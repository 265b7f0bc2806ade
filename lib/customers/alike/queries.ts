import { and, eq, gte, inArray, ne, type SQL } from "drizzle-orm";
import { customerContacts, customers } from "@/db/schema";
import { foldText } from "@/lib/base/folding";
import { customersAlike } from "@/lib/customers/conflicts/queries";
import { companyDomainOf } from "@/lib/customers/conflicts/rules";
import { billingColumns, withBilling } from "@/lib/customers/queries";
import { customersInReach } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { among } from "@/lib/list/search";
import { type Alike, type Described, likenessOf } from "./rules";

/** Among so many customers that stand next to the name in order, and so many that share a mark, the alike are looked for. */
const MOST_LOOKED_AT = 25;
const MOST_ALIKE = 5;

/**
 * The customers in the actor's reach that a new one may be, and why: the same VAT number, the same domain of e-mail, or the
 * same name in the same town. A hint and no more: what others have is not among them (domain.md §3.10).
 */
export async function findAlike(scope: Scope, described: Described): Promise<Alike[]> {
  const { actor, tx } = scope;
  const { name, vatNumber, email } = described;
  const domain = companyDomainOf(email);
  const byMark = customersAlike(vatNumber ? [vatNumber] : [], domain ? [domain] : []);
  const sought = (which: SQL) =>
    tx
      .select({
        id: customers.id,
        name: customers.name,
        vatNumber: customers.vatNumber,
        city: billingColumns.city,
        postalCode: billingColumns.postalCode,
      })
      .from(customers)
      .leftJoin(...withBilling)
      .where(and(customersInReach(scope), ne(customers.state, "closed"), which))
      .orderBy(customers.name, customers.id)
      .limit(MOST_LOOKED_AT);
  // In the order of names equal ones stand together, and the plainest way of writing a name comes first.
  const named = await sought(gte(customers.name, foldText(name)));
  const marked = vatNumber || domain ? await sought(await among(scope, customers.id, byMark)) : [];
  const found = [...new Map([...marked, ...named].map((each) => [each.id, each])).values()];
  const ids = found.map(({ id }) => id);
  const contacts =
    domain && ids.length
      ? await tx
          .select({ customerId: customerContacts.customerId, email: customerContacts.email })
          .from(customerContacts)
          .where(
            and(eq(customerContacts.tenantId, actor.tenantId), inArray(customerContacts.customerId, ids)),
          )
      : [];
  const ofDomain = new Set(
    contacts
      .filter((contact) => companyDomainOf(contact.email) === domain)
      .map(({ customerId }) => customerId),
  );
  return found
    .flatMap((customer) => {
      const why = likenessOf(described, { ...customer, sameDomain: ofDomain.has(customer.id) });
      return why
        ? [{ id: customer.id, label: [customer.name, customer.city].filter(Boolean).join(", "), why }]
        : [];
    })
    .slice(0, MOST_ALIKE);
}
