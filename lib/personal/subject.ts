import type { Client } from "pg";
import { StartError } from "@/lib/base/env";

/** Whose data it is about: a person by e-mail address, or a customer by id, in one tenant. */
export type Wanted = { tenant: string } & ({ person: string } | { customer: string });

/** A subject as it was found; `values` are what the marks of the tables ask for. */
export type Subject = {
  of: "person" | "customer";
  label: string;
  tenant: { id: string; slug: string; locale: string };
  values: Values;
  /** Whether no other tenant knows the person: what lies outside of tenants is theirs to see and to end here. */
  alone: boolean;
};

const types = {
  tenant: "uuid",
  email: "text",
  user: "uuid",
  memberships: "uuid[]",
  name: "text",
  customer: "uuid",
  erased: "text",
  moment: "timestamptz",
} as const;
export type Values = Partial<Record<keyof typeof types, unknown>>;

/** A statement in which $names stand for values, as the driver takes it. */
export function bound(statement: string, values: Values): { text: string; values: unknown[] } {
  const used: unknown[] = [];
  const text = statement.replace(/\$([a-z]+)/g, (_, name: keyof typeof types) => {
    used.push(values[name] ?? null);
    return `$${used.length}::${types[name]}`;
  });
  return { text, values: used };
}

/** Finds a subject, and confines the transaction to its tenant. Throws StartError where there is no such tenant, customer or address. */
export async function findSubject(client: Client, wanted: Wanted): Promise<Subject> {
  const tenant = await findTenant(client, wanted.tenant);
  await client.query(`set local app.tenant_id = '${tenant.id}'`);
  const values = {
    tenant: tenant.id,
    erased: tenant.locale === "de" ? "Gelöscht" : "Erased",
    moment: new Date(),
  };
  if ("person" in wanted) return findPerson(client, wanted.person, tenant, values);
  const { rows } = await client.query<{ id: string; name: string }>(
    "select id, name from customers where tenant_id = $1 and id::text = $2",
    [tenant.id, wanted.customer],
  );
  const [customer] = rows;
  if (!customer) throw new StartError(`${wanted.tenant} has no customer with the id ${wanted.customer}`);
  return {
    of: "customer",
    label: customer.name,
    tenant,
    values: { ...values, customer: customer.id },
    alone: false,
  };
}

async function findTenant(client: Client, slug: string): Promise<Subject["tenant"]> {
  await client.query("set local role kontor_gate");
  const { rows } = await client.query<Subject["tenant"]>(
    "select id, slug, locale from tenants where slug = $1",
    [slug],
  );
  await client.query("reset role");
  if (!rows[0]) throw new StartError(`There is no tenant “${slug}”`);
  return rows[0];
}

async function findPerson(
  client: Client,
  email: string,
  tenant: Subject["tenant"],
  values: Values,
): Promise<Subject> {
  const { rows: users } = await client.query<{ id: string; name: string }>(
    "select u.id, u.name from users u join user_tenants p on p.user_id = u.id where u.email = $1 and p.tenant_id = $2",
    [email, tenant.id],
  );
  const [user] = users;
  const { rows: memberships } = await client.query<{ id: string }>(
    "select id from memberships where tenant_id = $1 and user_id = $2",
    [tenant.id, user?.id ?? null],
  );
  const { rowCount: elsewhere } = await client.query(
    "select from users u join user_tenants p on p.user_id = u.id where u.email = $1 and p.tenant_id <> $2",
    [email, tenant.id],
  );
  return {
    of: "person",
    label: email,
    tenant,
    alone: elsewhere === 0,
    values: {
      ...values,
      email,
      user: user?.id,
      name: user?.name,
      memberships: memberships.map(({ id }) => id),
    },
  };
}
