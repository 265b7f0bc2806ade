import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@/db/embedded";
import { seedDemo } from "@/db/seed/demo";
import { migrate } from "@/lib/database/migrate";
import type { Cluster } from "./copies";

/** Of the demo's pictures these tests need the rows alone. */
const withoutFiles = async () => ({ key: randomBytes(12).toString("base64url"), width: 800, height: 600 });

/** Gives the database tests a PostgreSQL of their own with the demo in it, unless one is named by the environment. */
export default async function testDatabase() {
  if (process.env.DATABASE_URL && process.env.KONTOR_SECRET) return;
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
