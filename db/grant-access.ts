import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";
import { access, gateAccess, globalAccess } from "./access";
import { loginRoles, shapes } from "./access/shapes";
import { tasks } from "./access/tasks";
import { rolePassword } from "./roles";

type Columns = true | readonly string[];
type Statements = { select?: Columns; insert?: true; update?: Columns; delete?: true };

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
  await client.query(`grant kontor_gate, kontor_worker to current_user ${await withoutInheriting(client)}`);
  const { rows } = await client.query("select quote_ident(current_database()) as name");
  const database = rows[0].name as string;
  await client.query(`revoke all on database ${database} from public`);
  const logins = loginRoles.map((role) => `kontor_${role}`).join(", ");
  await client.query(`grant connect on database ${database} to ${logins}`);
  await client.query(`grant create on database ${database} to kontor_worker`);
  await client.query("revoke all on schema public from public");
  await client.query(`grant usage on schema public to ${logins}, kontor_gate`);
}

/** The owner may hand functions over to these roles, but their policies must not become its own (PostgreSQL 16 and newer can say so). */
async function withoutInheriting(client: Client) {
  const { rows } = await client.query("select current_setting('server_version_num')::int >= 160000 as can");
  return rows[0].can ? "with inherit false, set true" : "";
}

/** Rewrites every grant, policy and function from db/access.ts and db/functions.sql; one transaction. */
export async function grantAccess(client: Client): Promise<void> {
  await client.query("begin");
  try {
    await dropPolicies(client);
    const everybody = [...loginRoles, "gate"].map((role) => `kontor_${role}`).join(", ");
    await client.query(`revoke all on all tables in schema public from ${everybody}, public`);
    for (const [table, roles] of Object.entries(access)) await client.query(tableAccess(table, roles));
    for (const [table, roles] of Object.entries(globalAccess)) {
      for (const [role, grant] of Object.entries(roles))
        await client.query(grants(table, `kontor_${role}`, grant));
    }
    for (const [table, grant] of Object.entries(gateAccess)) {
      await client.query(grants(table, "kontor_gate", grant));
      if (table in access) {
        await client.query(`create policy gate on ${table} to kontor_gate using (true) with check (true)`);
      }
    }
    await createFunctions(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function dropPolicies(client: Client) {
  const { rows } = await client.query(
    "select format('drop policy %I on %I', policyname, tablename) as statement from pg_policies where schemaname = 'public'",
  );
  for (const row of rows) await client.query(row.statement);
}

function tableAccess(table: string, roles: (typeof access)[string]): string {
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy owner on ${table} to current_user using (${ownerShape(table)}) with check (${ownerShape(table)})`,
  ];
  for (const [role, grant] of Object.entries(roles)) {
    const name = `kontor_${role}`;
    const rows = shapes[grant.rows];
    const using = grant.using ? `${rows} and ${grant.using}` : rows;
    const check = grant.check ? `${rows} and ${grant.check}` : rows;
    statements.push(grants(table, name, grant));
    if (grant.select)
      statements.push(`create policy ${role}_select on ${table} for select to ${name} using (${rows})`);
    if (grant.insert) {
      const made = grant.insertCheck ? `${check} and ${grant.insertCheck}` : check;
      statements.push(`create policy ${role}_insert on ${table} for insert to ${name} with check (${made})`);
    }
    if (grant.update) {
      statements.push(
        `create policy ${role}_update on ${table} for update to ${name} using (${using}) with check (${check})`,
      );
    }
    if (grant.delete) {
      const gone = grant.deletable ? `${rows} and ${grant.deletable}` : rows;
      statements.push(`create policy ${role}_delete on ${table} for delete to ${name} using (${gone})`);
    }
  }
  return statements.join(";\n");
}

const ownerShape = (table: string) => shapes[table === "tenants" ? "the tenant itself" : "tenant"];

function grants(table: string, role: string, grant: Statements): string {
  const columns = (of: Columns) => (of === true ? "" : ` (${of.join(", ")})`);
  const parts = [];
  if (grant.select) parts.push(`select${columns(grant.select)}`);
  if (grant.insert) parts.push("insert");
  if (grant.update) parts.push(`update${columns(grant.update)}`);
  if (grant.delete) parts.push("delete");
  return parts.length ? `grant ${parts.join(", ")} on ${table} to ${role}` : "";
}

const gateFunctions: Record<string, readonly string[]> = {
  "kontor_setting(text)": ["provider", "reseller", "customer", "public", "auth", "worker", "gate"],
  "kontor_actor(bytea, text, text)": ["auth"],
  "kontor_workspaces(bytea)": ["auth"],
  "kontor_idle_limit(text, text[])": ["gate"],
  "kontor_age_limit(text, text[])": ["gate"],
  "kontor_names_around(uuid, uuid, uuid, uuid)": ["auth"],
  "kontor_place(text, text)": ["auth"],
  "kontor_public_places()": ["auth"],
  "kontor_tenants_with_settled(timestamptz)": ["worker"],
  "kontor_person_places(uuid)": ["auth"],
  "kontor_tenants_unsealed(timestamptz)": ["worker"],
  "kontor_tenants_after(uuid)": ["worker"],
  "kontor_forget_entries(timestamptz, integer)": ["worker"],
  "kontor_has_tenant()": ["auth"],
  "kontor_has_demo()": ["auth"],
  "kontor_next_number(text, integer)": ["provider", "reseller", "customer"],
  "kontor_search(text, text, text, text, text, uuid, boolean, integer)": ["gate"],
  "kontor_holding(text[])": ["gate"],
  "kontor_within()": ["gate"],
  "kontor_cared(text, uuid)": ["gate"],
  "kontor_sold_by(text)": ["gate"],
  "kontor_search_items(text[], text, text, uuid[], text, uuid, boolean, integer)": ["provider"],
  "kontor_search_shop(text[], uuid[], text, uuid, boolean, integer)": ["public"],
  "kontor_search_entries(text[], uuid[], text, uuid, boolean, integer)": ["reseller", "public"],
  "kontor_search_resellers(text[], text, uuid, boolean, integer)": ["provider"],
  "kontor_search_customers(text[], text, text, uuid, text, uuid, boolean, integer)": ["provider", "reseller"],
  "kontor_search_orders(text[], text, text, uuid, text, timestamptz, timestamptz, uuid, text, uuid, boolean, integer)":
    ["provider", "reseller", "customer"],
  "kontor_portfolio_changes(timestamptz, boolean, text, text, text, uuid, boolean, integer)": ["reseller"],
  "kontor_check_customer(text, uuid, text, uuid, date, integer)": ["reseller"],
  "kontor_customers_alike(text[], text[])": ["provider", "reseller"],
  "kontor_may_queue(text, text)": ["worker"],
  "kontor_enqueue(text, jsonb, text, text)": ["provider", "reseller", "customer", "public", "auth", "worker"],
};

/** db/access/tasks.ts as a function, so that the queue's own door can ask it. */
function mayQueue(): string {
  const pairs = Object.entries(tasks).flatMap(([task, roles]) =>
    roles.map((role) => `('kontor_${role}', '${task}')`),
  );
  return `create function kontor_may_queue(who text, task text) returns boolean
    language sql immutable set search_path = pg_catalog as
    $$ select (who, task) in (${pairs.join(", ")}) $$`;
}

const ownerOf = (signature: string) =>
  signature.startsWith("kontor_enqueue") ? "kontor_worker" : "kontor_gate";

/** All of them, so that one whose arguments have changed leaves no earlier self behind. */
async function dropFunctions(client: Client) {
  const { rows } = await client.query(
    "select oid::regprocedure::text as signature from pg_proc where pronamespace = 'public'::regnamespace and starts_with(proname, 'kontor_')",
  );
  for (const row of rows) await client.query(`drop function ${row.signature}`);
}

async function createFunctions(client: Client) {
  const file = fileURLToPath(new URL("./functions.sql", import.meta.url));
  await client.query("grant create on schema public to kontor_gate, kontor_worker");
  await dropFunctions(client);
  await client.query(await readFile(file, "utf8"));
  await client.query(mayQueue());
  for (const [signature, roles] of Object.entries(gateFunctions)) {
    await client.query(`revoke all on function ${signature} from public`);
    await client.query(
      `grant execute on function ${signature} to ${roles.map((role) => `kontor_${role}`).join(", ")}`,
    );
    await client.query(`alter function ${signature} owner to ${ownerOf(signature)}`);
  }
  await client.query("revoke create on schema public from kontor_gate, kontor_worker");
}
