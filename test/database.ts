import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "@/db/embedded";
import { seedDemo } from "@/db/seed/demo";
import { hasCitus } from "@/lib/database/distribute";
import { distributeDatabase, migrate } from "@/lib/database/migrate";
import type { Cluster } from "./copies";

/** A schema of this name says that a database is there for tests, which write what they like into it. */
const MARK = "kontor_tests";

/** Of the demo's pictures these tests need the rows alone. */
const withoutFiles = async () => ({ key: randomBytes(12).toString("base64url"), width: 800, height: 600 });

/** Gives the database tests a PostgreSQL of their own with the demo in it, or the one that the environment names. */
export default async function testDatabase() {
  const { DATABASE_URL, KONTOR_SECRET } = process.env;
  if (DATABASE_URL && KONTOR_SECRET) return prepareNamed(DATABASE_URL, KONTOR_SECRET);
  const dir = await mkdtemp(join(tmpdir(), "kontor-test-"));
  // As root, PostgreSQL runs under an account of its own that must be able to enter.
  await chmod(dir, 0o711);
  const database = await startEmbedded({ dir, temporary: true });
  const secret = randomBytes(32).toString("base64url");
  await migrate(database.ownerUrl, secret);
  await seedDemo(database.ownerUrl, withoutFiles);
  const cluster: Cluster = { superuserUrl: database.superuserUrl, ownerUrl: database.ownerUrl };
  process.env.DATABASE_URL = database.ownerUrl;
  process.env.KONTOR_SECRET = secret;
  process.env.KONTOR_TEST_CLUSTER = JSON.stringify(cluster);
  return async () => {
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

/** Fills a database that is empty, spread where it is a cluster's; takes one that earlier tests filled, and no other. */
async function prepareNamed(ownerUrl: string, secret: string) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select to_regnamespace($1) is not null as ours, to_regclass('public.tenants') is not null as filled",
      [MARK],
    );
    if (rows[0].filled && !rows[0].ours)
      throw new Error("The database that DATABASE_URL names is not empty: tests need one of their own");
    await client.query(`create schema if not exists ${MARK}`);
    await migrate(ownerUrl, secret);
    if (await hasCitus(client)) await distributeDatabase(ownerUrl, () => {});
    await seedDemo(ownerUrl, withoutFiles);
  } finally {
    await client.end();
  }
}
