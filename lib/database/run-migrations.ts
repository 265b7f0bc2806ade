import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Client } from "pg";
import { inTransaction } from "@/db/in-transaction";
import { layNewTable } from "./distribute";

const folder = fileURLToPath(new URL("../../db/migrations", import.meta.url));

/** Where drizzle-kit's own migrator notes what ran. */
const journal = "drizzle.__drizzle_migrations";

/**
 * Runs the migrations that this database has not seen, all or none. As drizzle's own migrator, which knows no cluster: there
 * a new table is spread before anything refers from it to others.
 */
export async function runMigrations(client: Client): Promise<void> {
  await client.query("create schema if not exists drizzle");
  await client.query(
    `create table if not exists ${journal} (id serial primary key, hash text not null, created_at bigint)`,
  );
  const { rows } = await client.query(`select max(created_at)::float8 as last from ${journal}`);
  const missing = readMigrationFiles({ migrationsFolder: folder }).filter(
    ({ folderMillis }) => folderMillis > (rows[0].last ?? 0),
  );
  if (missing.length === 0) return;
  await inTransaction(client, async () => {
    for (const { sql, hash, folderMillis } of missing) {
      for (const statement of sql) await runStatement(client, statement);
      await client.query(`insert into ${journal} (hash, created_at) values ($1, $2)`, [hash, folderMillis]);
    }
  });
}

async function runStatement(client: Client, statement: string) {
  await client.query(statement);
  const [, created] = /^\s*create table "(\w+)"/i.exec(statement) ?? [];
  if (created) await layNewTable(client, created);
}
