import { newId } from "@/db/columns";
import {
  confirmingCustomers,
  customerAddresses,
  customerAssignments,
  customerContacts,
  customerNotes,
  customers,
} from "@/db/schema";
import type { Calendar } from "./calendar";
import { demoCustomers } from "./companies";
import type { Entry } from "./journal";
import type { OrderPlan } from "./orders/plan";
import { first, known, type People, type Person, sellers, staff } from "./people";
import type { Reseller } from "./resellers";
import type { DemoCustomer, DemoProvider } from "./rows";
import type { Db } from "./tenants";

export type Customer = {
  id: string;
  slug: string;
  name: string;
  reseller: Reseller | null;
  destination: ReturnType<typeof destinationOf>;
};

/** Order states from before the confirmation that makes a prospect an active customer. */
const unconfirmed = new Set(["placed", "information asked", "rejected", "cancelled"]);

/** Puts in the customers of one tenant: active since the first order that was confirmed, prospects before. */
export async function putCustomers(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  resellers: Reseller[],
  plans: OrderPlan[],
  people: People,
  calendar: Calendar,
): Promise<{ customers: Customer[]; journal: Entry[] }> {
  const rows = demoCustomers
    .filter(({ tenant }) => tenant === provider.slug)
    .map((demo, position) => {
      const reseller = resellers.find(({ slug }) => slug === demo.reseller) ?? null;
      const orders = plans.filter(({ customer }) => customer === demo.slug);
      const confirmed = orders.filter(({ state }) => !unconfirmed.has(state));
      const createdAt = calendar.before(daysOf(orders, 20 + position) + 9, 13, (position * 7) % 60);
      const activeSince = confirmed.length
        ? calendar.after(calendar.before(daysOf(confirmed, 0), 10), 1)
        : undefined;
      return { demo, reseller, id: newId(), createdAt, activeSince, by: creatorOf(demo.reseller) };
    });

  function creatorOf(reseller: string | null): Person {
    return reseller
      ? first(sellers(people, provider.slug, reseller))
      : staff(people, provider.slug, "account-manager");
  }

  await db.insert(customers).values(
    rows.map(({ demo, reseller, id, createdAt, activeSince, by }) => ({
      tenantId,
      id,
      resellerId: reseller?.id ?? null,
      name: demo.name,
      state: activeSince ? ("active" as const) : ("prospect" as const),
      stateChangedAt: activeSince ?? createdAt,
      vatNumber: demo.vatNumber,
      people: peopleOf(demo)
        .flatMap(({ name, email }) => [name, email])
        .filter(Boolean)
        .join(" "),
      createdBy: by.id,
      createdAt,
      updatedAt: activeSince ?? createdAt,
    })),
  );
  await putDetails(db, tenantId, rows);
  // Of one customer of each company, orders need nobody's look.
  const trusted = [...new Map(rows.map((row) => [row.reseller?.id, row])).values()];
  const chosen = staff(people, provider.slug, "fulfilment");
  await db.insert(confirmingCustomers).values(
    trusted.map(({ id: customerId, reseller, createdAt }) => ({
      ...{ tenantId, customerId, resellerId: reseller?.id ?? null, createdAt },
      ...{ chosenBy: chosen.id, chosenByName: chosen.name },
    })),
  );
  return {
    customers: rows.map(({ demo, id, reseller }) => ({
      id,
      slug: demo.slug,
      name: demo.name,
      reseller,
      destination: destinationOf(demo),
    })),
    journal: rows.map(({ demo: { name }, id, reseller, createdAt, by }) => ({
      at: createdAt,
      by,
      side: reseller ? "reseller" : "provider",
      action: "customer-created",
      record: { kind: "customer", id, label: name },
      resellerId: reseller?.id ?? null,
      words: { name },
    })),
  };
}

type Row = { demo: DemoCustomer; reseller: Reseller | null; id: string; createdAt: Date; by: Person };

/** The people of a customer, the main one first; then its own address, where nobody has that. */
function peopleOf({ contacts, email, phone }: DemoCustomer) {
  const known = contacts.map((contact, at) => ({ ...contact, phone: at ? null : phone }));
  const central = { name: null, role: null, email, phone: contacts.length ? null : phone };
  return contacts.some((contact) => contact.email === email) ? known : [...known, central];
}

/** Where orders of a customer go: to its default addresses and its main contact. */
function destinationOf(demo: DemoCustomer) {
  const { legalAddress, deliveryAddress } = demo;
  const [main] = peopleOf(demo);
  return {
    deliverTo: { name: null, ...(deliveryAddress ?? legalAddress) },
    billTo: { name: null, ...legalAddress },
    contact: main ? { name: main.name, email: main.email, phone: main.phone } : null,
  };
}

/** Puts in the addresses, contacts and notes of customers. */
async function putDetails(db: Db, tenantId: string, rows: Row[]) {
  const placeOf = ({ reseller, id, createdAt }: Row) => ({
    ...{ tenantId, customerId: id, resellerId: reseller?.id ?? null, createdAt },
  });
  const stamped = (row: Row) => ({ ...placeOf(row), updatedAt: row.createdAt });
  await db.insert(customerAddresses).values(
    rows.map((row) => ({
      ...stamped(row),
      ...row.demo.legalAddress,
      billing: "default" as const,
      delivery: row.demo.deliveryAddress ? ("possible" as const) : ("default" as const),
    })),
  );
  const others = rows.flatMap((row) =>
    row.demo.deliveryAddress
      ? [
          {
            ...stamped(row),
            ...row.demo.deliveryAddress,
            billing: "no" as const,
            delivery: "default" as const,
          },
        ]
      : [],
  );
  if (others.length) await db.insert(customerAddresses).values(others);
  await db
    .insert(customerContacts)
    .values(
      rows.flatMap((row) => peopleOf(row.demo).map((each, at) => ({ ...stamped(row), ...each, main: !at }))),
    );
  const notes = rows.flatMap((row) =>
    row.demo.note
      ? [{ ...placeOf(row), text: row.demo.note, authorId: row.by.id, authorName: row.by.name }]
      : [],
  );
  if (notes.length) await db.insert(customerNotes).values(notes);
}

const daysOf = (plans: OrderPlan[], otherwise: number) =>
  plans.length ? Math.max(...plans.map(({ daysAgo }) => daysAgo)) : otherwise;

/** Which customers the account manager and the sales person of a provider look after. */
const assigned = new Map([
  [
    "account@nordwind.example",
    ["fleetbruecke-maschinenbau", "stadtwerke-nebelheim", "alpenrand-sensorik", "muster-gmbh"],
  ],
  ["sales@nordwind.example", ["klinik-heidekuppe", "alpenrand-sensorik", "muster-gmbh-berlin"]],
]);

/** Assigns customers to people of the provider. */
export async function putAssignments(
  db: Db,
  tenantId: string,
  customersIn: Customer[],
  memberships: Map<string, string>,
) {
  const bySlug = new Map(customersIn.map((customer) => [customer.slug, customer]));
  const rows = [...assigned].flatMap(([email, slugs]) => {
    const membershipId = memberships.get(email);
    if (!membershipId) return [];
    return slugs.map((slug) => {
      const { id, reseller } = known(bySlug, slug);
      return { tenantId, id: newId(), customerId: id, resellerId: reseller?.id ?? null, membershipId };
    });
  });
  if (rows.length) await db.insert(customerAssignments).values(rows);
}
