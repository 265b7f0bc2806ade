import { hash } from "@node-rs/argon2";
import { newId } from "@/db/columns";
import { memberships, users, userTenants } from "@/db/schema";
import { demoPassword, demoUsers } from "./companies";
import type { DemoMembership, ProviderRole } from "./rows";
import type { Db } from "./tenants";

export type Person = { id: string; name: string; email: string };
export type People = Map<string, Person>;

/** Puts in everybody who can sign in; all share the demo password. */
export async function putUsers(db: Db, createdAt: Date): Promise<People> {
  const passwordHash = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const rows = demoUsers.map(({ email, name, language }) => ({ id: newId(), email, name, locale: language }));
  await db
    .insert(users)
    .values(rows.map((row) => ({ ...row, passwordHash, createdAt, updatedAt: createdAt })));
  return new Map(rows.map((row) => [row.email, row]));
}

type Companies = {
  resellers: Map<string, string>;
  customers: Map<string, string>;
  /** The reseller's id of each customer that has one. */
  owners: Map<string, string>;
};

/** Puts in the memberships of one tenant and returns their ids by e-mail. */
export async function putMemberships(
  db: Db,
  tenantId: string,
  tenant: string,
  people: People,
  companies: Companies,
  { createdAt, lastActiveAt }: { createdAt: Date; lastActiveAt: Date },
): Promise<Map<string, string>> {
  const rows = demoUsers.flatMap((user) =>
    user.memberships
      .filter((membership) => membership.tenant === tenant)
      .map((membership) => ({
        tenantId,
        id: newId(),
        userId: known(people, user.email).id,
        side: membership.side,
        resellerId:
          membership.side === "reseller"
            ? known(companies.resellers, membership.reseller)
            : membership.side === "customer"
              ? (companies.owners.get(membership.customer) ?? null)
              : null,
        customerId: membership.side === "customer" ? known(companies.customers, membership.customer) : null,
        roles: membership.roles,
        name: user.name,
        email: user.email,
        lastActiveAt,
        createdAt,
        updatedAt: createdAt,
      })),
  );
  const places = rows.map(({ userId }) => ({ userId, tenantId }));
  await db.insert(userTenants).values(places).onConflictDoNothing();
  await db.insert(memberships).values(rows);
  return new Map(rows.map((row) => [row.email, row.id]));
}

/** The provider's person with that role, or its admin where nobody has it. */
export const staff = (people: People, tenant: string, role: ProviderRole): Person =>
  peopleWho(people, (m) => m.tenant === tenant && m.side === "provider" && m.roles.includes(role))[0] ??
  first(peopleWho(people, (m) => m.tenant === tenant && m.side === "provider" && m.roles.includes("admin")));

/** Who sells at a reseller: its admins and sales people. */
export const sellers = (people: People, tenant: string, reseller: string): Person[] =>
  peopleWho(
    people,
    (m) =>
      m.tenant === tenant &&
      m.side === "reseller" &&
      m.reseller === reseller &&
      m.roles.some((role) => role !== "assistant"),
  );

const peopleWho = (people: People, fits: (membership: DemoMembership) => boolean): Person[] =>
  demoUsers.filter((user) => user.memberships.some(fits)).map((user) => known(people, user.email));

/** The value of a key that the demo data must have. */
export function known<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo data do not know ${key}`);
  return value;
}

/** The first of a list that the demo data must fill. */
export function first<V>(values: V[]): V {
  const [value] = values;
  if (value === undefined) throw new Error("the demo data leave a list empty");
  return value;
}
