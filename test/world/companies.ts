import { newId } from "@/db/columns";
import { insertMembership } from "@/db/memberships";
import { customerAssignments, customers, type memberships, resellers, users } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { actorOf, asOwner, type Db } from "./acting";

type Tenant = { tenantId: string; slug: string };
type NewMembership = typeof memberships.$inferInsert;
type NewReseller = typeof resellers.$inferInsert;
type NewCustomer = typeof customers.$inferInsert;

/** Puts in somebody of a team; all of them have the same name. */
export async function putPerson(
  db: Db,
  { tenantId, slug }: Tenant,
  place: Pick<NewMembership, "side" | "roles" | "resellerId" | "customerId">,
): Promise<Actor> {
  const [userId, name] = [newId(), "Kim Muster"];
  const email = `${userId}@muster.example`;
  await db.insert(users).values({ id: userId, email, name });
  await insertMembership(db, { ...place, tenantId, userId, name, email });
  return actorOf(email, slug, place.side);
}

/** Puts in a reseller that is at work; gives its id. */
export async function putReseller(
  db: Db,
  row: Partial<NewReseller> & Pick<NewReseller, "tenantId" | "slug">,
): Promise<string> {
  const id = newId();
  const usual = { name: "Systemhaus", model: "resale", state: "active", email: "office@r.example" } as const;
  await db.insert(resellers).values({ ...usual, id, ...row });
  return row.id ?? id;
}

/** Puts in a customer, of the provider itself where no reseller is named; gives its id. */
export async function putCustomer(
  db: Db,
  row: Partial<NewCustomer> & Pick<NewCustomer, "tenantId">,
): Promise<string> {
  const id = newId();
  await db.insert(customers).values({ name: "Muster GmbH", id, ...row });
  return row.id ?? id;
}

/** Assigns a customer to somebody. */
export const assign = (
  { customerId, resellerId }: { customerId: string; resellerId?: string | null },
  { tenantId, membershipId }: Actor,
) =>
  asOwner(tenantId, (db) =>
    db.insert(customerAssignments).values({ tenantId, customerId, resellerId, membershipId }),
  );

/** Puts somebody among the users of the customer that `buyer` works for. */
export const putUser = (buyer: Actor, ...roles: string[]): Promise<Actor> => {
  const { tenantId, tenantSlug: slug, resellerId, customerId } = buyer;
  return asOwner(tenantId, (db) =>
    putPerson(db, { tenantId, slug }, { side: "customer", resellerId, customerId, roles }),
  );
};

/** Puts in a customer of the provider itself, with an admin. */
export const putDirect = (tenant: Tenant): Promise<{ customerId: string; buyer: Actor }> =>
  asOwner(tenant.tenantId, async (db) => {
    const customerId = await putCustomer(db, { tenantId: tenant.tenantId });
    return {
      customerId,
      buyer: await putPerson(db, tenant, { side: "customer", customerId, roles: ["admin"] }),
    };
  });

export type Company = Awaited<ReturnType<typeof putCompany>>;

/** Puts in a reseller that sells a portfolio, with a customer and an admin of each. */
export async function putCompany(
  db: Db,
  tenant: Tenant,
  { portfolioId, versionId }: { portfolioId: string; versionId: string },
  more: Partial<NewReseller> & Pick<NewReseller, "slug">,
) {
  const { tenantId } = tenant;
  const resellerId = await putReseller(db, { ...more, tenantId, portfolioId });
  const customerId = await putCustomer(db, { tenantId, resellerId });
  const roles = ["admin"];
  const sales = {
    ...(await putPerson(db, tenant, { side: "reseller", resellerId, roles })),
    roles: ["sales"],
  };
  return {
    resellerId,
    customerId,
    portfolioId,
    versionId,
    sales,
    assistant: { ...sales, roles: ["assistant"] },
    assignedOnly: { ...sales, assignedOnly: true },
    buyer: await putPerson(db, tenant, { side: "customer", resellerId, customerId, roles }),
  };
}
