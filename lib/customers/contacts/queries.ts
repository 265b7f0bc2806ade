import { and, eq } from "drizzle-orm";
import { customers, resellers, tenants } from "@/db/schema";
import { notThere } from "@/lib/errors";
import { shopPath } from "@/lib/place";
import type { Scope } from "@/lib/scope";

/** How a company is reached, and when. */
export type Contact = {
  name: string;
  email: string | null;
  phone: string | null;
  hours: string | null;
  /** Whom to turn to when that does not help. */
  escalation?: string | null;
};

export type Contacts = Awaited<ReturnType<typeof findContacts>>;

/** Who answers for what the actor's company buys, and where it is sold; without a reseller, the provider does both. */
export async function findContacts({ actor, tx }: Scope) {
  const [found] = await tx
    .select({ ...reached(tenants), escalation: tenants.escalation })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  const [reseller] = actor.resellerId
    ? await tx
        .select({ ...reached(resellers), slug: resellers.slug, open: resellers.storefrontOpen })
        .from(resellers)
        .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, actor.resellerId)))
    : [];
  const provider: Contact = found ?? { name: actor.tenantName, email: null, phone: null, hours: null };
  if (!reseller) return { provider, seller: provider, shop: shopPath(actor.tenantSlug) };
  const { slug, open, ...seller } = reseller;
  const shown = open && actor.resellerState !== "suspended";
  return { provider, seller: seller as Contact, shop: shown ? shopPath(actor.tenantSlug, slug) : null };
}

const reached = <T extends typeof tenants | typeof resellers>(table: T) => ({
  name: table.name as T["name"],
  email: table.email as T["email"],
  phone: table.phone as T["phone"],
  hours: table.hours as T["hours"],
});

export type OwnCompany = Awaited<ReturnType<typeof getOwnCompany>>;

/** What is kept of the actor's own company, with who answers for it. Throws NOT_FOUND for everybody but customers. */
export async function getOwnCompany(scope: Scope) {
  const { actor, tx } = scope;
  const [company] = await tx
    .select({
      name: customers.name,
      vatNumber: customers.vatNumber,
      street: customers.street,
      postalCode: customers.postalCode,
      city: customers.city,
      country: customers.country,
      contactName: customers.contactName,
      email: customers.email,
      phone: customers.phone,
      version: customers.version,
    })
    .from(customers)
    .where(and(eq(customers.tenantId, actor.tenantId), eq(customers.id, actor.customerId ?? actor.tenantId)));
  if (!company) throw notThere();
  return { company, contacts: await findContacts(scope) };
}
