import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machine } from "@/bench/report";
import { freePort } from "@/db/embedded/postmaster";
import { openDatabase } from "@/scripts/database";
import { migrateDatabase, seedDatabase } from "@/scripts/prepare";
import type { Program } from "@/scripts/program";
import { serve } from "@/scripts/serve";
import { buildIfChanged } from "@/scripts/sources";
import { step } from "@/scripts/steps";
import { againstHostile, tableOf } from "./run";

const dist = process.env.KONTOR_DIST ?? ".next";
const GOAL = 250;

/** Starts a server on a demo of its own, sends it what nobody should be able to stop it with, and tells who had to wait how long. */
export async function benchHostile(program: Program, only?: readonly string[]): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), "kontor-hostile-"));
  // The account that runs PostgreSQL in place of root passes through.
  chmodSync(dir, 0o711);
  program.atEnd(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  Object.assign(process.env, {
    KONTOR_DATA: join(dir, "data"),
    KONTOR_DEMO: "1",
    KONTOR_URL: origin,
    PORT: String(port),
  });
  const opened = await openDatabase(program);
  await migrateDatabase(opened);
  await seedDatabase(opened);
  const sources = await buildIfChanged(program, dist);
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: sources };
  const { ownerUrl: url, secret } = opened;
  await serve(program, "start", { url, secret }, { env, onLine: () => {} });
  const measured = await step("hostile", (progress) => againstHostile(origin, only, progress));
  const worst = Math.max(...measured.map(({ longest }) => longest));
  console.log(`\n${machine()}\n\n${tableOf(measured)}\n`);
  console.log(`The longest wait was ${Math.round(worst)} ms; the goal is less than ${GOAL} ms.`);
  return worst < GOAL ? 0 : 1;
}
