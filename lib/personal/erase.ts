import { newId } from "@/db/ids";
import { audit } from "@/lib/audit/audit";
import { asciiEmail, shownEmail } from "@/lib/base/email";
import { AppError } from "@/lib/base/errors";
import { peopleText } from "@/lib/customers/contacts/rules";
import { enqueue } from "@/lib/jobs/queue";
import { type Effect, effectsOn, isTheirs, meant } from "./effects";
import { obstacleTo } from "./refusals";
import { ask, confineTo, findSubject, type Place, type Subject, type Wanted } from "./subject";
import { marksOf } from "./tables";

/** What an erasure does, or did; it names nobody. */
export type Erasure = {
  of: Subject["of"];
  effects: Effect[];
  /** Whether the person's account goes on for other tenants. */
  elsewhere: boolean;
  /** How many people of a customer go with it. */
  people: number;
};

/** What is kept about somebody, what erasing them would do, and what has to happen before. */
export type Preview = Erasure & { label: string; obstacle?: AppError };

/** Looks up what erasing somebody would do, without doing it. Throws NOT_FOUND as findSubject does. */
export async function previewErasure(place: Place, wanted: Wanted): Promise<Preview> {
  const subject = await findSubject(place, wanted);
  const effects = await effectsOn(place, subject);
  return {
    ...told(subject, effects, (await membersOf(place, subject)).length),
    label: subject.label,
    obstacle: await obstacleTo(place, subject),
  };
}

/**
 * Erases a person or a customer from one tenant (GDPR, article 17), with an audit entry that names nobody, whose id it
 * returns. `confirmed` is the address or name as it is stored. Throws INVALID where it is another one, CONFLICT where
 * somebody must act first or nothing is kept.
 */
export async function erase(
  place: Place,
  wanted: Wanted,
  confirmed: string,
): Promise<Erasure & { label: string; entry: string }> {
  const subject = await findSubject(place, wanted);
  const { label } = subject;
  await lockOut(place, subject);
  if (!isConfirmed(subject, confirmed)) throw new AppError("INVALID", "eraseConfirm", { label }, "confirm");
  const effects = await effectsOn(place, subject);
  if (effects.length === 0) throw new AppError("CONFLICT", "eraseNothing", { label });
  const obstacle = await obstacleTo(place, subject);
  if (obstacle) throw obstacle;
  const people: Subject[] = [];
  for (const member of await membersOf(place, subject)) people.push(await findSubject(place, { member }));
  for (const each of [...people, subject]) await eraseMarked(place, each);
  const erasure = told(subject, effects, people.length);
  return { ...erasure, label, entry: await leaveEntry(place, subject, erasure) };
}

/** Two erasures of a tenant come one after another, so that each sees the admins that are left; and no order of the customer gets between what is checked and what is done. */
async function lockOut(place: Place, { values }: Subject) {
  await confineTo(place, values);
  await ask(place, { statement: "select pg_advisory_xact_lock(hashtextextended($tenant::text, 0))", values });
  await ask(place, {
    statement: "select 1 from customers where tenant_id = $tenant and id = $customer for update",
    values,
  });
}

const isConfirmed = ({ of, label, values }: Subject, confirmed: string) =>
  of === "person" ? asciiEmail(confirmed.trim()) === values.email : confirmed.trim() === label.trim();

const told = ({ of, alone, values }: Subject, effects: Effect[], people: number): Erasure => ({
  of,
  effects,
  elsewhere: of === "person" && values.user !== undefined && !alone,
  people,
});

/** The members of a customer whom no other company knows: they go with it; of the others, what they were there. */
async function membersOf(place: Place, { of, values }: Subject): Promise<string[]> {
  if (of === "person") return [];
  const { rows: theirs } = await ask<{ id: string; person: string }>(place, {
    statement: `select distinct on (user_id) id, user_id as person from memberships
      where tenant_id = $tenant and customer_id = $customer and email not like 'erased-%@erased.invalid'`,
    values,
  });
  const { rows: others } = await ask<{ person: string }>(place, {
    statement: `select user_id as person from memberships
      where tenant_id = $tenant and user_id = any ($people) and customer_id is distinct from $customer`,
    values: { ...values, people: theirs.map(({ person }) => person) },
  });
  const known = new Set(others.map(({ person }) => person));
  return theirs.filter(({ person }) => !known.has(person)).map(({ id }) => id);
}

async function eraseMarked(place: Place, subject: Subject) {
  const { values } = subject;
  const customers = await customersOf(place, subject);
  await confineTo(place, values);
  for (const marked of marksOf(subject.of)) {
    const { mark, table } = marked;
    if (!mark.erase || !isTheirs(marked, subject)) continue;
    const statement =
      mark.erase === "rows"
        ? `delete from ${table} where ${meant(marked)}${mark.file ? ` returning ${mark.file} as key` : ""}`
        : `update ${table} set ${setsOf(mark.erase)} where ${meant(marked)}`;
    const { rows: files } = await ask<{ key: string }>(place, { statement, values });
    if (files.length) await enqueue(place.tx, "message-files", { keys: files.map(({ key }) => key) });
  }
  for (const customer of customers) await carryPeople(place, { ...values, customer });
}

const setsOf = (erase: Readonly<Record<string, string>>) =>
  Object.entries(erase)
    .map(([column, value]) => `${column} = ${value}`)
    .join(", ");

/** The customers with a contact of this address: what they carry of it for the search, and their main contact, change with it. */
async function customersOf(place: Place, { values }: Subject): Promise<string[]> {
  if (!values.email) return [];
  const { rows } = await ask<{ id: string }>(place, {
    statement:
      "select distinct customer_id as id from customer_contacts where tenant_id = $tenant and email = $email",
    values,
  });
  return rows.map(({ id }) => id);
}

async function carryPeople(place: Place, values: Subject["values"]) {
  await confineTo(place, values);
  const { rows } = await ask<{ id: string; name: string | null; email: string | null }>(place, {
    statement:
      "select id, name, email from customer_contacts where tenant_id = $tenant and customer_id = $customer order by main desc, id",
    values,
  });
  await ask(place, {
    statement: "update customers set people = $name where tenant_id = $tenant and id = $customer",
    values: { ...values, name: peopleText(rows.map(asShown)) ?? undefined },
  });
  if (!rows[0]) return;
  await ask(place, {
    statement: "update customer_contacts set main = true where tenant_id = $tenant and id = $user",
    values: { ...values, user: rows[0].id },
  });
}

const asShown = ({ name, email }: { name: string | null; email: string | null }) => ({
  name,
  email: email && shownEmail(email),
});

async function leaveEntry(place: Place, { of, values }: Subject, after: Erasure): Promise<string> {
  const id = (of === "person" ? values.memberships?.[0] : values.customer) ?? values.tenant;
  const left = { entry: newId(), after };
  const label = values.erased;
  await audit(
    place,
    of === "person"
      ? { action: "person-erased", record: { kind: "membership", id, label }, ...left }
      : { action: "customer-erased", record: { kind: "customer", id, label }, customerId: id, ...left },
  );
  return left.entry;
}
