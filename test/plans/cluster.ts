import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "@/db/embedded";
import { seedLarge } from "@/db/seed/large";
import type { Sizes } from "@/db/seed/large/sizes";
import { migrate } from "@/lib/database/migrate";

/** How each plan is reported: as a notice to whoever runs the statement, also those within functions. */
const reporting = {
  log_min_duration: "0",
  log_analyze: "on",
  log_buffers: "on",
  log_timing: "off",
  log_nested_statements: "on",
  log_format: "json",
  log_level: "notice",
};

/** Starts a PostgreSQL of its own with tenants of these sizes, in which every statement reports its plan; sets the environment for the pools. */
export async function openReportingCluster(tenants: Sizes[], more: (owner: Client) => Promise<void>) {
  const dir = await mkdtemp(join(tmpdir(), "kontor-plans-"));
  await chmod(dir, 0o711);
  const database = await startEmbedded({ dir, temporary: true });
  const secret = randomBytes(32).toString("base64url");
  await migrate(database.ownerUrl, secret);
  for (const sizes of tenants) await seedLarge(database.ownerUrl, sizes);
  await asClient(database.ownerUrl, async (owner) => {
    await more(owner);
    // As autovacuum does in a database that has run for a while.
    await owner.query("vacuum analyze");
  });
  const superuser = new URL(database.ownerUrl);
  superuser.username = "postgres";
  superuser.password = (await readFile(join(dir, "postgres-password"), "utf8")).trim();
  await asClient(superuser.toString(), async (client) => {
    await client.query("load 'auto_explain'");
    await client.query("alter database kontor set session_preload_libraries = 'auto_explain'");
    for (const [name, value] of Object.entries(reporting))
      await client.query(`alter database kontor set auto_explain.${name} = '${value}'`);
  });
  Object.assign(process.env, { DATABASE_URL: database.ownerUrl, KONTOR_SECRET: secret });
  return async () => {
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

async function asClient(connectionString: string, work: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
