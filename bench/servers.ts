import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/db/embedded/postmaster";
import { StartError } from "@/lib/env";
import { next, startNode } from "@/scripts/child";
import type { Opened } from "@/scripts/database";
import type { Program } from "@/scripts/program";
import { serve } from "@/scripts/serve";
import { buildIfChanged } from "@/scripts/sources";
import { step } from "@/scripts/steps";

import { hashOf } from "./hash";

export type Origins = { kontor: string; limit: string; bare: string };

/** Builds and starts the production server, the limit and the bare server on one database. */
export async function startServers(program: Program, opened: Opened): Promise<Origins> {
  const dist = process.env.KONTOR_DIST ?? ".next";
  const sources = await buildIfChanged(program, dist);
  await step("limit", () => buildLimit(program));
  const port = await freePort();
  process.env.PORT = String(port);
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: sources, ...hook() };
  await serve(program, "start", opened, { env, onLine: () => {} });
  return {
    kontor: `http://localhost:${port}`,
    limit: await start(
      program,
      opened,
      (limitPort) => [next, "start", "bench/limit", "--port", limitPort],
      "/customers?of=00000000-0000-7000-8000-000000000000",
    ),
    bare: await start(
      program,
      opened,
      () => ["--import", "tsx", "bench/bare.ts"],
      "/list?of=00000000-0000-7000-8000-000000000000",
    ),
  };
}

/** Set by --where: counts and times the statements of each request from outside (bench/hook.mjs). */
const hook = (): Record<string, string> =>
  process.env.BENCH_HOOK ? { NODE_OPTIONS: `--import=${process.env.BENCH_HOOK}` } : {};

async function buildLimit(program: Program) {
  const note = join("bench", "limit", ".next", "kontor-sources");
  const hash = hashOf([
    ...globSync("bench/limit/**/*.{ts,tsx}", { exclude: ["**/.next/**"] }),
    "bench/writes.ts",
    "package-lock.json",
  ]);
  if (existsSync(note) && readFileSync(note, "utf8") === hash) return;
  const output: string[] = [];
  const build = startNode([next, "build", "bench/limit"], { NODE_ENV: "production" }, (line) =>
    output.push(line),
  );
  program.atEnd(build.stop);
  if ((await build.ended) !== 0) throw new StartError(`${output.join("\n")}\nThe limit could not be built`);
  writeFileSync(note, hash);
}

async function start(
  program: Program,
  { ownerUrl }: Opened,
  script: (port: string) => string[],
  path: string,
) {
  const port = String(await freePort());
  const env = { NODE_ENV: "production", DATABASE_URL: ownerUrl, PORT: port };
  const output: string[] = [];
  const child = startNode(script(port), env, (line) => output.push(line));
  program.atEnd(child.stop);
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(origin + path).catch(() => undefined);
    if (answer?.ok) return origin;
    await sleep(100);
  }
  throw new StartError(`${output.join("\n")}\n${origin}${path} does not answer`);
}
