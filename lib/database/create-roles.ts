import type { Client } from "pg";
import { loginRoles } from "@/db/access/shapes";
import { rolePassword } from "@/db/roles";
import { hasCitus } from "./distribute";

const logins = loginRoles.map((role) => `kontor_${role}`).join(", ");

/** Creates the runtime roles where they are missing and sets their passwords; none may own, bypass or create. */
export async function createRoles(client: Client, secret: string): Promise<void> {
  for (const role of [...loginRoles, "gate"] as const) {
    const name = `kontor_${role}`;
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
    if (!rowCount) await client.query(`create role ${name} nologin noinherit`);
    if (role !== "gate") {
      await client.query(`alter role ${name} login password '${rolePassword(secret, role)}'`);
    }
  }
  // Functions of a cluster reach its other nodes as the role that owns them; without a password, only where pg_hba.conf trusts.
  await client.query(`alter role kontor_gate ${(await hasCitus(client)) ? "login" : "nologin"}`);
  await client.query(`grant kontor_gate, kontor_worker to current_user ${await withoutInheriting(client)}`);
  const { rows } = await client.query("select current_database() as name");
  await grantDatabase(client, rows[0].name);
  await client.query("revoke all on schema public from public");
  await client.query(`grant usage on schema public to ${logins}, kontor_gate`);
}

/** Lets the runtime roles, and nobody else, connect to a database; these grants are not copied with it. */
export async function grantDatabase(client: Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${logins}, kontor_gate`);
  await client.query(`grant create on database ${database} to kontor_worker`);
}

/** The owner may hand functions over to these roles, but their policies must not become its own (PostgreSQL 16 and newer can say so). */
async function withoutInheriting(client: Client) {
  return (await saysOfGrants(client)) ? "with inherit false, set true" : "";
}

/**
 * Does work that changes what the owner gave to other roles. Before PostgreSQL 16 the owner as a whole inherits what they
 * have, the rows of all tenants among it, or nothing at all: it does so for this work alone.
 */
export async function inheriting<T>(client: Client, work: () => Promise<T>): Promise<T> {
  if (await saysOfGrants(client)) return work();
  await client.query("alter role current_user inherit");
  await ownSchema(client);
  try {
    return await work();
  } finally {
    await client.query("alter role current_user noinherit");
  }
}

/** Makes the schema the owner's, where it belongs to whoever owns the database, which is inherited. */
async function ownSchema(client: Client) {
  const { rowCount } = await client.query(
    "select from pg_namespace where nspname = 'public' and nspowner = 'pg_database_owner'::regrole",
  );
  if (rowCount) await client.query("alter schema public owner to current_user");
}

async function saysOfGrants(client: Client): Promise<boolean> {
  const { rows } = await client.query("select current_setting('server_version_num')::int >= 160000 as so");
  return rows[0].so;
}
