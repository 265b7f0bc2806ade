import { verify } from "@node-rs/argon2";
import { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { localSetting } from "@/db/setting";
import { tenantTables } from "@/db/tables";
import { demoPassword } from "./companies";
import { SEED_LOCK } from "./demo";

/** What was taken out; `logos` are keys of files that no row names any more, `kept` the people who also work elsewhere. */
export type RemovedDemo = {
  tenants: { id: string; slug: string }[];
  people: number;
  kept: string[];
  logos: string[];
};

/**
 * Takes out the tenants that carry the demo's mark, and the people who belong to no other one; all of it or nothing.
 * Whoever does belong to another one stays, without the password that everybody knows.
 */
export async function removeDemo(ownerUrl: string): Promise<RemovedDemo> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await inTransaction(client, () => removeWith(client));
  } finally {
    await client.end();
  }
}

async function removeWith(client: Client): Promise<RemovedDemo> {
  await client.query("select pg_advisory_xact_lock($1)", [SEED_LOCK]);
  const tenants = await as<{ id: string; slug: string }>(
    client,
    "gate",
    "select id, slug from tenants where demo order by slug",
    [],
  );
  const members = new Set<string>();
  const logos: string[] = [];
  for (const { id } of tenants) {
    const found = await removeTenant(client, id);
    for (const member of found.members) members.add(member);
    logos.push(...found.logos);
  }
  const ids = tenants.map(({ id }) => id);
  await as(
    client,
    "worker",
    "delete from graphile_worker._private_jobs where payload ->> 'tenantId' = any ($1)",
    [ids],
  );
  const people = await removePeople(client, [...members]);
  return { tenants, logos, ...people };
}

/** Runs a statement as a role that sees what the owner, confined to one tenant, does not. */
async function as<T>(client: Client, role: "gate" | "worker", sql: string, values: unknown[]): Promise<T[]> {
  await client.query(`set local role kontor_${role}`);
  const { rows } = await client.query(sql, values);
  await client.query("reset role");
  return rows as T[];
}

async function removeTenant(client: Client, id: string) {
  await client.query(localSetting("tenant_id", id));
  const { rows: members } = await client.query<{ id: string }>(
    "select distinct user_id as id from memberships where tenant_id = $1",
    [id],
  );
  const { rows: logos } = await client.query<{ key: string }>(
    `select logo_key as key from resellers where tenant_id = $1 and logo_key is not null
     union select logo_key from tenants where id = $1 and logo_key is not null`,
    [id],
  );
  // In one statement, at whose end the keys are checked: no table need come before another one.
  const tables = [...tenantTables, "user_tenants"];
  const parts = tables.map((table) => `of_${table} as (delete from ${table} where tenant_id = $1)`);
  await client.query(`with ${parts.join(", ")} delete from tenants where id = $1`, [id]);
  return { members: members.map((member) => member.id), logos: logos.map(({ key }) => key) };
}

async function removePeople(client: Client, members: string[]) {
  const elsewhere = await as<{ id: string }>(
    client,
    "gate",
    "select distinct user_id as id from memberships where user_id = any ($1)",
    [members],
  );
  const staying = new Set(elsewhere.map(({ id }) => id));
  const gone = members.filter((id) => !staying.has(id));
  const { rows: kept } = await client.query<{ id: string; email: string; hash: string | null }>(
    "select id, email, password_hash as hash from users where id = any ($1) order by email",
    [[...staying]],
  );
  for (const { id, hash } of kept) if (hash && (await verify(hash, demoPassword))) await lockOut(client, id);

  const of = "any (select email from users where id = any ($1))";
  await client.query(`delete from tokens where email = ${of}`, [gone]);
  await client.query(`delete from mails where recipient = ${of}`, [gone]);
  const parts = (await tablesOfPeople(client)).map(
    ({ table, column }) => `of_${table} as (delete from ${table} where ${column} = any ($1))`,
  );
  const { rowCount } = await client.query(`with ${parts.join(", ")} delete from users where id = any ($1)`, [
    gone,
  ]);
  return { people: rowCount ?? 0, kept: kept.map(({ email }) => email) };
}

/** Until they ask for a link and set a password of their own. */
async function lockOut(client: Client, id: string) {
  await client.query(
    "update users set password_hash = null, version = version + 1, updated_at = now() where id = $1",
    [id],
  );
  await client.query("update sessions set revoked_at = now() where user_id = $1 and revoked_at is null", [
    id,
  ]);
}

/** Tables outside of every tenant whose rows belong to a person. */
async function tablesOfPeople(client: Client) {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select conrelid::regclass::text as table, attname as column
     from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'users'::regclass and conrelid::regclass::text <> all ($1)`,
    [tenantTables],
  );
  return rows;
}
