import { nameSubject, subjectTypes } from "@/db/access/subject";
import { connectionOf, type Tx } from "@/db/scope";
import { asciiEmail, shownEmail } from "@/lib/base/email";
import { notThere } from "@/lib/base/errors";
import type { Actor } from "@/lib/door/actor";

/** Where something is exported or erased: a transaction of kontor_privacy in one tenant, and who acts. */
export type Place = {
  tx: Tx;
  actor: Pick<Actor, "kind" | "userName" | "side" | "tenantId" | "tenantSlug" | "tenantLocale" | "origin"> & {
    userId: string | null;
  };
};

/** Whose data it is about: a person by e-mail address or by membership, or a customer by id. */
export type Wanted = { person: string } | { member: string } | { customer: string };

/** A subject as it was found; `values` are what the marks of the tables ask for. */
export type Subject = {
  of: "person" | "customer";
  /** The address or name, as people write it. */
  label: string;
  values: Values;
  /** Whether this tenant knows the person's account, and no other one does: what lies outside of tenants is theirs to see and to end here. */
  alone: boolean;
};

const types = {
  ...subjectTypes,
  tenant: "uuid",
  people: "uuid[]",
  erased: "text",
  moment: "timestamptz",
} as const;
type Values = { tenant: string; erased: string; moment: Date } & Partial<
  Record<"email" | "shown" | "user" | "name" | "customer", string> &
    Record<"memberships" | "people", string[]>
>;

type Asked = { statement: string; values: Values };

/** Asks a statement in which $names stand for values. */
export async function ask<Row extends Record<string, unknown>>(
  { tx }: Pick<Place, "tx">,
  { statement, values }: Asked,
): Promise<{ rows: Row[]; count: number }> {
  const used: unknown[] = [];
  const text = statement.replace(/\$([a-z]+)/g, (_, name: keyof typeof types) => {
    used.push(values[name] ?? null);
    return `$${used.length}::${types[name]}`;
  });
  const { rows, rowCount } = await connectionOf(tx).query<Row>(text, used);
  return { rows, count: rowCount ?? 0 };
}

/** Finds whom it is about. Throws NOT_FOUND where the tenant has no such customer or member; an address may be known to nobody. */
export async function findSubject(place: Place, wanted: Wanted): Promise<Subject> {
  if ("customer" in wanted) return findCustomer(place, wanted.customer);
  const address = "member" in wanted ? await addressOf(place, wanted.member) : asciiEmail(wanted.person);
  return findPerson(place, address);
}

/** Names whom the rest of the transaction is about: the database lets it write nobody else, and see nobody else outside of tenants. */
export async function confineTo({ tx }: Place, { email, shown, user, memberships, name, customer }: Values) {
  await connectionOf(tx).query(nameSubject({ email, shown, user, memberships, name, customer }));
}

const valuesOf = ({ tenantId, tenantLocale }: Place["actor"]): Values => ({
  tenant: tenantId,
  erased: tenantLocale === "de" ? "Gelöscht" : "Erased",
  moment: new Date(),
});

async function findCustomer(place: Place, customer: string): Promise<Subject> {
  const values = { ...valuesOf(place.actor), customer };
  const { rows } = await ask<{ name: string }>(place, {
    statement: "select name from customers where tenant_id = $tenant and id = $customer",
    values,
  });
  const [found] = rows;
  if (!found) throw notThere();
  return { of: "customer", label: found.name, values, alone: false };
}

async function addressOf({ tx }: Place, member: string): Promise<string> {
  const { rows } = await connectionOf(tx).query("select kontor_address_of($1) as address", [member]);
  if (!rows[0]?.address) throw notThere();
  return rows[0].address;
}

async function findPerson(place: Place, email: string): Promise<Subject> {
  const { rows } = await connectionOf(place.tx).query<{
    person: { user?: string; name?: string; alone: boolean };
  }>("select kontor_person($1) as person", [email]);
  const { alone = false, ...account } = rows[0]?.person ?? {};
  const shown = shownEmail(email);
  const values = { ...valuesOf(place.actor), email, shown, ...account };
  const { rows: memberships } = await ask<{ id: string }>(place, {
    statement: "select id from memberships where tenant_id = $tenant and user_id = $user",
    values,
  });
  return {
    of: "person",
    label: shown,
    alone,
    values: { ...values, memberships: memberships.map(({ id }) => id) },
  };
}
