import type { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { access, globalAccess } from "./access";
import { keysOf } from "./keys";

/** Where a table lies in a cluster: with the others of its tenant, apart from them, on all nodes, or on the first one. */
export type Lying = "by tenant" | "by tenant, apart" | "on all nodes" | "on the first node";
export type Laid = { table: string; lying: Lying; bytes: number };

type Progress = (text: string) => void;

/** What is missing for a cluster, in a sentence with its remedy. */
export class NoCluster extends Error {}

/** Where every table lies in a cluster, by what the nouns say of theirs (access.ts). */
export const lyings: ReadonlyMap<string, Lying> = new Map([
  ...Object.entries(access).map(
    ([table, { nodes }]) =>
      [
        table,
        nodes === "all" ? "on all nodes" : nodes === "apart" ? "by tenant, apart" : "by tenant",
      ] as const,
  ),
  ...Object.entries(globalAccess).map(
    ([table, { nodes }]) => [table, nodes === "all" ? "on all nodes" : "on the first node"] as const,
  ),
]);

/**
 * Spreads the tables of a database over the nodes of a Citus cluster, with all that they hold, in one transaction; those that
 * are spread already stay as they are. Returns what it did, sizes in bytes. Throws NoCluster where the database is none.
 */
export async function distribute(client: Client, progress: Progress): Promise<Laid[]> {
  await requireCluster(client);
  return inTransaction(client, () => layOut(client, progress));
}

/** Spreads a table that a migration has just made, where the others are spread already. */
export async function layNewTable(client: Client, table: string): Promise<void> {
  const lying = lyings.get(table);
  if (!lying || lying === "on the first node" || !(await hasCitus(client))) return;
  const { rowCount } = await client.query(
    "select 1 from pg_dist_partition where logicalrelid = to_regclass($1)",
    [FIRST],
  );
  if (rowCount) await lay(client, { table, lying });
}

/** Whether this database is one of a Citus cluster. */
export async function hasCitus(client: Client): Promise<boolean> {
  const { rowCount } = await client.query("select 1 from pg_extension where extname = 'citus'");
  return rowCount === 1;
}

async function requireCluster(client: Client) {
  if (!(await hasCitus(client)))
    throw new NoCluster(
      "The database has no Citus: create extension citus on every node first (docs/growing.md)",
    );
  const { rows } = await client.query(
    "select current_setting('citus.propagate_set_commands') as told, (select count(*)::int from pg_dist_node where noderole = 'primary' and groupid <> 0) as workers",
  );
  if (rows[0].told !== "local")
    throw new NoCluster(
      "The nodes would not learn whose rows a statement may see: set citus.propagate_set_commands = 'local' on the first node, reload it, and begin again",
    );
  if (rows[0].workers === 0)
    throw new NoCluster("The cluster has no other node: add one by citus_add_node (docs/growing.md)");
}

async function layOut(client: Client, progress: Progress): Promise<Laid[]> {
  const missing = await notLaidOut(client);
  const keys = await keysOf(
    client,
    missing.map(({ table }) => table),
  );
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint "${name}"`);
  // What the policies hide from the owner would not be moved.
  const hidden = missing.filter(({ table }) => table in access);
  for (const { table } of hidden) await client.query(`alter table ${table} no force row level security`);
  for (const [at, each] of missing.entries()) {
    progress(`${at + 1} of ${missing.length}: ${each.table}, ${Math.ceil(each.bytes / 1024 / 1024)} MB`);
    await lay(client, each);
  }
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint "${name}" ${definition}`);
  for (const { table } of hidden) await client.query(`alter table ${table} force row level security`);
  return missing;
}

/** The tables that are not spread yet: those that others refer to first, then the one beside which others lie. */
async function notLaidOut(client: Client): Promise<Laid[]> {
  const { rows } = await client.query<{ table: string; bytes: string }>(
    `select c.relname as table, pg_total_relation_size(c.oid) as bytes from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any ($1)
       and not exists (select 1 from pg_dist_partition p where p.logicalrelid = c.oid) order by 1`,
    [[...lyings].filter(([, lying]) => lying !== "on the first node").map(([table]) => table)],
  );
  const laid = rows.map(({ table, bytes }) => ({
    table,
    lying: lyings.get(table) ?? "by tenant",
    bytes: Number(bytes),
  }));
  return laid.sort((one, other) => turnOf(one) - turnOf(other));
}

/** The table beside which all others of a tenant lie. */
const FIRST = "memberships";

const turnOf = ({ table, lying }: Laid) => (lying === "on all nodes" ? 0 : table === FIRST ? 1 : 2);

async function lay(client: Client, { table, lying }: Pick<Laid, "table" | "lying">) {
  if (lying === "on all nodes") return client.query("select create_reference_table($1)", [table]);
  const beside = lying === "by tenant, apart" || table === FIRST ? "none" : FIRST;
  return client.query("select create_distributed_table($1, 'tenant_id', colocate_with => $2)", [
    table,
    beside,
  ]);
}
