import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { migrate } from "./migrate";

/** A PostgreSQL of its own, since the passwords of the roles are common to all of its databases. */
let database: Embedded;
let dir: string;
const [old, present] = ["o".repeat(32), "p".repeat(32)];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kontor-rotation-"));
  await chmod(dir, 0o711);
  database = await startEmbedded({ dir, temporary: true });
});
afterEach(async () => {
  await closePools();
  vi.unstubAllEnvs();
  vi.resetModules();
});
afterAll(async () => {
  await database.stop();
  await rm(dir, { recursive: true, force: true });
});

/** Whether a server with these secrets reaches the database: settings are read once in a process. */
async function reaches(secret: string, former = "") {
  await closePools();
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", database.ownerUrl);
  vi.stubEnv("KONTOR_SECRET", secret);
  vi.stubEnv("KONTOR_SECRET_FORMER", former);
  const { pool } = await import("@/db/client");
  try {
    const { rows } = await pool("auth").query("select current_user as name");
    return rows[0].name as string;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

it("servers reach the database before and after the migration that gives the roles their new passwords", async () => {
  await migrate(database.ownerUrl, old);
  expect(await reaches(old)).toBe("kontor_auth");
  expect(await reaches(present)).toBe("28P01");
  expect(await reaches(present, old)).toBe("kontor_auth");
  // One that is not yet told to seal with the new secret, but to believe it.
  expect(await reaches(old, present)).toBe("kontor_auth");

  await migrate(database.ownerUrl, present);
  expect(await reaches(present)).toBe("kontor_auth");
  expect(await reaches(present, old)).toBe("kontor_auth");
  expect(await reaches(old, present)).toBe("kontor_auth");
  expect(await reaches(old)).toBe("28P01");
});
