import { runMigrations as migrateQueue } from "graphile-worker";
import { Client } from "pg";
import { roleUrl } from "@/db/roles";
import { createRoles, inheriting } from "./create-roles";
import { distribute, type Laid } from "./distribute";
import { grantAccess } from "./grant-access";
import { runMigrations } from "./run-migrations";

const MIGRATION_LOCK = 7_216_530_021;

/** Brings the database to this version: tables, runtime roles, grants, policies, functions and the job queue. Safe to run twice and in parallel. */
export const migrate = (ownerUrl: string, secret: string): Promise<void> =>
  alone(ownerUrl, (client) =>
    inheriting(client, async () => {
      await createRoles(client, secret);
      await runMigrations(client);
      await migrateQueue({ connectionString: roleUrl(ownerUrl, secret, "worker") });
      await grantAccess(client);
    }),
  );

/** Spreads a migrated database over the nodes of its cluster (distribute.ts). Throws NoCluster. */
export const distributeDatabase = (ownerUrl: string, progress: (text: string) => void): Promise<Laid[]> =>
  alone(ownerUrl, (client) => distribute(client, progress));

/** Changes how a database is made, while nobody else does. */
async function alone<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("set lock_timeout = '10s'");
    // A cluster then changes its nodes one after the other, as statements that depend on each other need it; nothing elsewhere.
    await client.query("set citus.multi_shard_modify_mode = 'sequential'");
    return await work(client);
  } finally {
    await client.end();
  }
}
