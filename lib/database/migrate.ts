import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { runMigrations as migrateQueue } from "graphile-worker";
import { Client } from "pg";
import { roleUrl } from "@/db/roles";
import { createRoles } from "./create-roles";
import { grantAccess } from "./grant-access";

const MIGRATION_LOCK = 7_216_530_021;

/** Brings the database to this version: tables, runtime roles, grants, policies, functions and the job queue. Safe to run twice and in parallel. */
export async function migrate(ownerUrl: string, secret: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("set lock_timeout = '10s'");
    await createRoles(client, secret);
    const folder = fileURLToPath(new URL("../../db/migrations", import.meta.url));
    await runMigrations(drizzle(client, { casing: "snake_case" }), { migrationsFolder: folder });
    await migrateQueue({ connectionString: roleUrl(ownerUrl, secret, "worker") });
    await grantAccess(client);
  } finally {
    await client.end();
  }
}
