import { and, asc, eq, inArray, or } from "drizzle-orm";
import { customerAddresses, customerContacts, customers, resellers } from "@/db/schema";
import { BATCH } from "@/lib/csv/csv";
import { customerOrder, customersMatching, withOwner } from "@/lib/customers/queries";
import type { CustomerFilter } from "@/lib/customers/schema";
import type { Scope } from "@/lib/door/scope";
import { keyset } from "@/lib/list/page";

export type FiledCustomer = Awaited<ReturnType<typeof readCustomers>>[number];

/** The next customers of an export, filtered and ordered exactly as the list is; a reseller's own, or the provider's reach. */
export async function readCustomers(
  scope: Scope,
  filter: Pick<CustomerFilter, "q" | "state" | "owner" | "sort">,
  after: { name: string; id: string } | undefined,
) {
  const page = after && ({ side: "after", value: after.name, id: after.id } as const);
  const { where, orderBy } = keyset(customers.name, customers.id, page, customerOrder(filter));
  const found = await scope.tx
    .select({
      id: customers.id,
      name: customers.name,
      state: customers.state,
      owner: resellers.name,
      vatNumber: customers.vatNumber,
      createdAt: customers.createdAt,
    })
    .from(customers)
    .leftJoin(...withOwner)
    .where(and(await customersMatching(scope, { ...filter, page }, BATCH), where))
    .orderBy(...orderBy)
    .limit(BATCH);
  // Asked for by their customers' ids: joined to a batch, both tables would be read whole.
  const ids = found.map(({ id }) => id);
  const addresses = Map.groupBy(await readDefaults(scope, ids), ({ customerId }) => customerId);
  const contacts = Map.groupBy(await readContacts(scope, ids), ({ customerId }) => customerId);
  return found.map((customer) => ({
    ...customer,
    ...addressesOf(addresses.get(customer.id)),
    ...peopleOf(contacts.get(customer.id)),
  }));
}

const readDefaults = ({ actor, tx }: Scope, ids: string[]) =>
  tx
    .select({
      customerId: customerAddresses.customerId,
      billing: customerAddresses.billing,
      delivery: customerAddresses.delivery,
      name: customerAddresses.name,
      street: customerAddresses.street,
      postalCode: customerAddresses.postalCode,
      city: customerAddresses.city,
      country: customerAddresses.country,
    })
    .from(customerAddresses)
    .where(
      and(
        eq(customerAddresses.tenantId, actor.tenantId),
        inArray(customerAddresses.customerId, ids),
        or(eq(customerAddresses.billing, "default"), eq(customerAddresses.delivery, "default")),
      ),
    );

const readContacts = ({ actor, tx }: Scope, ids: string[]) =>
  tx
    .select({
      customerId: customerContacts.customerId,
      main: customerContacts.main,
      contactName: customerContacts.name,
      contactRole: customerContacts.role,
      email: customerContacts.email,
      phone: customerContacts.phone,
    })
    .from(customerContacts)
    .where(and(eq(customerContacts.tenantId, actor.tenantId), inArray(customerContacts.customerId, ids)))
    .orderBy(asc(customerContacts.id));

/** The addresses a customer is billed at and delivered to. */
function addressesOf(addresses: Awaited<ReturnType<typeof readDefaults>> = []) {
  const billing = addresses.find((address) => address.billing === "default");
  const delivery = addresses.find((address) => address.delivery === "default");
  return {
    street: billing?.street ?? null,
    postalCode: billing?.postalCode ?? null,
    city: billing?.city ?? null,
    country: billing?.country ?? null,
    deliveryName: delivery?.name ?? null,
    deliveryStreet: delivery?.street ?? null,
    deliveryPostalCode: delivery?.postalCode ?? null,
    deliveryCity: delivery?.city ?? null,
    deliveryCountry: delivery?.country ?? null,
  };
}

/** The main contact, and all the others in one cell. */
function peopleOf(contacts: Awaited<ReturnType<typeof readContacts>> = []) {
  const main = contacts.find((contact) => contact.main);
  const others = contacts
    .filter((contact) => !contact.main)
    .map(({ contactName, contactRole, email, phone }) =>
      [contactName, contactRole, email, phone].filter(Boolean).join(" · "),
    );
  return {
    contactName: main?.contactName ?? null,
    contactRole: main?.contactRole ?? null,
    email: main?.email ?? null,
    phone: main?.phone ?? null,
    otherContacts: others.join("; ") || null,
  };
}
