import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";
import { tasks } from "@/lib/jobs/tasks";

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

/** lib/jobs/tasks.ts as a function, so that the queue's own door can ask it. */
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

/** Creates the narrow doors through the policies anew, each for the roles that may call it. */
export async function createFunctions(client: Client) {
  const file = fileURLToPath(new URL("../../db/functions.sql", import.meta.url));
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
