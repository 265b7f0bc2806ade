import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/db/embedded/postmaster";
import { StartError } from "@/lib/base/start-error";
import { next, startNode } from "@/scripts/child";
import type { Opened } from "@/scripts/database";
import type { Program } from "@/scripts/program";
import { front, serverEnv } from "@/scripts/serve";
import { buildIfChanged } from "@/scripts/sources";
import { step } from "@/scripts/steps";
import { hashOf } from "./hash";

export type Origins = {
  kontor: string;
  limit: string;
  bare: string;
  /** The processes that answer, each with all below it. */
  roots: { kontor: number; limit: number };
};

const dist = process.env.KONTOR_DIST ?? ".next";
const nobody = "?of=00000000-0000-7000-8000-000000000000";

/** Builds and starts the production server, the limit and the bare server on one database. */
export async function startServers(program: Program, opened: Opened): Promise<Origins> {
  const sources = await buildIfChanged(program, dist);
  await step("limit", () => buildLimit(program));
  process.env.KONTOR_SOURCES = sources;
  const settings = { DATABASE_URL: opened.ownerUrl };
  const kontor = await startMore(program, opened, {});
  const limit = await start(program, {
    settings,
    script: (port) => [next, "start", "bench/limit", "--port", port],
    path: `/customers${nobody}`,
  });
  const bare = await start(program, {
    settings,
    script: () => ["--import", "tsx", "bench/bare.ts"],
    path: `/list${nobody}`,
  });
  return {
    kontor: kontor.origin,
    limit: limit.origin,
    bare: bare.origin,
    roots: { kontor: kontor.root, limit: limit.root },
  };
}

/** One more production server, watched from outside: it counts and times the statements of each request. */
export const startWatched = async (program: Program, opened: Opened): Promise<string> =>
  (await startMore(program, opened, { NODE_OPTIONS: `--import=${join(process.cwd(), "bench", "hook.mjs")}` }))
    .origin;

/** One more production server of so many processes. */
export const startProcesses = async (program: Program, opened: Opened, count: number): Promise<string> =>
  (await startMore(program, opened, { KONTOR_PROCESSES: String(count) })).origin;

/** A server of ours. Jobs stay in the queue, as they do in the limit's: what mails cost is no part of what a request costs. */
const startMore = (program: Program, opened: Opened, more: Record<string, string>) =>
  start(program, {
    settings: { ...serverEnv(servedFrom(opened)), KONTOR_DIST: dist, KONTOR_WORKER: "off", ...more },
    script: (port) => front(port),
    path: "/api/readyz",
  });

async function buildLimit(program: Program) {
  const note = join("bench", "limit", ".next", "kontor-sources");
  const sources = globSync("bench/limit/**/*.{ts,tsx}", { exclude: ["**/.next/**"] });
  const hash = hashOf([...sources, "bench/writes.ts", "package-lock.json"]);
  if (existsSync(note) && readFileSync(note, "utf8") === hash) return;
  const output: string[] = [];
  const env = { NODE_ENV: "production" };
  const build = startNode([next, "build", "bench/limit"], env, { onLine: (line) => output.push(line) });
  program.atEnd(build.stop);
  if ((await build.ended) !== 0) throw new StartError(`${output.join("\n")}\nThe limit could not be built`);
  writeFileSync(note, hash);
}

const servedFrom = ({ ownerUrl, secret }: Opened) => ({ url: ownerUrl, secret });

type Server = {
  settings: Record<string, string | undefined>;
  script: (port: string) => string[];
  /** What it answers once it is ready. */
  path: string;
};

async function start(program: Program, { settings, script, path }: Server) {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const output: string[] = [];
  const env = { ...settings, NODE_ENV: "production", PORT: port, KONTOR_URL: origin };
  const child = startNode(script(port), env, { onLine: (line) => output.push(line) });
  program.atEnd(child.stop);
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(origin + path).catch(() => undefined);
    if (answer?.ok) return { origin, root: child.process.pid ?? 0 };
    await sleep(100);
  }
  throw new StartError(`${output.join("\n")}\n${origin}${path} does not answer`);
}
