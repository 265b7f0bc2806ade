import { drizzle } from "drizzle-orm/node-postgres";
import type { Client } from "pg";
import type { Retention } from "@/db/access/personal";
import { inTransaction } from "@/db/in-transaction";
import type { Tx } from "@/db/scope";
import { auditAs, SYSTEM } from "@/lib/audit/audit";
import { StartError } from "@/lib/base/env";
import { peopleText } from "@/lib/customers/contacts/rules";
import { isTheirs, meant } from "./export";
import { refuseErasure } from "./refusals";
import { keptUntil } from "./retention";
import { bound, findSubject, type Subject, type Wanted } from "./subject";
import { type Marked, marksOf } from "./tables";

/** What an erasure does to some rows of a table: they go, lose these columns, or stay for a reason until a moment. */
export type Effect = {
  table: string;
  rows: number;
  gone?: true;
  emptied?: string[];
  kept?: { why: Retention; until?: Date };
};

/** What an erasure would do and did, and whether the person's account goes on for other tenants. */
export type Erasure = { label: string; effects: Effect[]; elsewhere: boolean };

/** What erasing somebody would do, without doing it. Throws StartError as findSubject does. */
export async function previewErasure(client: Client, wanted: Wanted): Promise<Erasure> {
  await client.query("begin read only");
  try {
    const subject = await findSubject(client, wanted);
    return { ...told(subject), effects: await effectsOn(client, subject) };
  } finally {
    await client.query("rollback");
  }
}

/**
 * Erases a person or a customer from one tenant (GDPR, article 17), in one transaction, with an audit entry that names nobody.
 * `confirmed` is the address or name as it is stored. Throws StartError where it is another one, and where somebody must act first.
 */
export const erase = (client: Client, wanted: Wanted, confirmed: string): Promise<Erasure> =>
  inTransaction(client, async () => {
    const subject = await findSubject(client, wanted);
    if (confirmed !== subject.label)
      throw new StartError(`Nothing was erased: --confirm must be “${subject.label}”, letter by letter`);
    const effects = await effectsOn(client, subject);
    if (effects.length === 0) throw new StartError(`Nothing is kept about ${subject.label}`);
    await refuseErasure(client, subject);
    if (subject.of === "customer") await erasePeopleOf(client, subject);
    await eraseMarked(client, subject);
    await leaveEntry(client, subject);
    return { ...told(subject), effects };
  });

const told = ({ label, of, alone }: Subject) => ({ label, elsewhere: of === "person" && !alone });

async function effectsOn(client: Client, subject: Subject): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const marked of marksOf(subject.of)) {
    if (!isTheirs(marked, subject)) continue;
    const { table, mark } = marked;
    const { rows } = await client.query<{ rows: number }>(
      bound(`select count(*)::int as rows from ${table} where ${meant(marked)}`, subject.values),
    );
    const count = rows[0]?.rows ?? 0;
    if (count === 0) continue;
    effects.push({
      table,
      rows: count,
      gone: mark.erase === "rows" ? true : undefined,
      emptied: typeof mark.erase === "object" ? Object.keys(mark.erase) : undefined,
      kept: mark.keep && {
        why: mark.keep,
        until: keptUntil(mark.keep, await newestOf(client, subject, marked)),
      },
    });
  }
  return effects;
}

/** Ids begin with the time at which they were made. */
async function newestOf(client: Client, { values }: Subject, marked: Marked): Promise<Date> {
  const { rows } = await client.query<{ id: string }>(
    bound(`select id from ${marked.table} where ${meant(marked)} order by id desc limit 1`, values),
  );
  return new Date(Number.parseInt((rows[0]?.id ?? "").replace("-", "").slice(0, 12), 16) || 0);
}

/** The people of a customer whom no other company knows go with it; of the others, what they were there. */
async function erasePeopleOf(client: Client, { tenant, values }: Subject) {
  const { rows } = await client.query<{ email: string }>(
    bound(
      `select u.email from memberships m join users u on u.id = m.user_id
       where m.tenant_id = $tenant and m.customer_id = $customer and not exists (
         select 1 from memberships o where o.tenant_id = $tenant and o.user_id = m.user_id
           and o.customer_id is distinct from $customer)`,
      values,
    ),
  );
  for (const { email } of rows)
    await eraseMarked(client, await findSubject(client, { tenant: tenant.slug, person: email }));
}

async function eraseMarked(client: Client, subject: Subject) {
  const customers = await customersOf(client, subject);
  for (const marked of marksOf(subject.of)) {
    const { mark, table } = marked;
    if (!mark.erase || !isTheirs(marked, subject)) continue;
    const sets =
      mark.erase === "rows"
        ? []
        : Object.entries(mark.erase).map(([column, value]) => `${column} = ${value}`);
    const statement =
      mark.erase === "rows"
        ? `delete from ${table} where ${meant(marked)}`
        : `update ${table} set ${sets.join(", ")} where ${meant(marked)}`;
    await client.query(bound(statement, subject.values));
  }
  for (const customer of customers) await carryPeople(client, { ...subject.values, customer });
}

/** The customers with a contact of this address: what they carry of it for the search, and their main contact, change with it. */
async function customersOf(client: Client, { values }: Subject): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    bound(
      "select distinct customer_id as id from customer_contacts where tenant_id = $tenant and email = $email",
      values,
    ),
  );
  return rows.map(({ id }) => id);
}

async function carryPeople(client: Client, values: Subject["values"]) {
  const { rows } = await client.query<{ id: string; name: string | null; email: string | null }>(
    bound(
      "select id, name, email from customer_contacts where tenant_id = $tenant and customer_id = $customer order by main desc, id",
      values,
    ),
  );
  await client.query(
    bound("update customers set people = $name where tenant_id = $tenant and id = $customer", {
      ...values,
      name: peopleText(rows),
    }),
  );
  await client.query(
    bound("update customer_contacts set main = true where tenant_id = $tenant and id = $user", {
      ...values,
      user: rows[0]?.id,
    }),
  );
}

async function leaveEntry(client: Client, { of, tenant, values }: Subject) {
  const label = String(values.erased);
  const [id = tenant.id] = [of === "person" ? values.user : values.customer].filter(
    (each): each is string => typeof each === "string",
  );
  // Confined to the tenant by findSubject.
  const tx = drizzle(client, { casing: "snake_case" }) as unknown as Tx;
  await auditAs(
    tx,
    tenant.id,
    { id: null, name: SYSTEM, side: "system" },
    of === "person"
      ? { action: "person-erased", record: { kind: "membership", id, label } }
      : { action: "customer-erased", record: { kind: "customer", id, label }, customerId: id },
  );
}
