import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "@/db/embedded";
import { freePort } from "@/db/embedded/postmaster";
import { StartError } from "@/lib/base/start-error";
import { startNode } from "@/scripts/child";
import { readSecret } from "@/scripts/database";
import { migrateDatabase, seedDatabase } from "@/scripts/prepare";
import type { Program } from "@/scripts/program";
import { front, frontPatience, serverEnv } from "@/scripts/serve";
import { builtSources } from "@/scripts/sources";
import { step } from "@/scripts/steps";
import { work } from "./person";

const sellers = ["admin@alpha-it.example", "sales@alpha-it.example"];
const PEOPLE = 6;

/**
 * Replaces the build of two servers behind Caddy, one after the other, while people open forms and send them; fails where
 * anybody met a failure, or where a customer that was acknowledged is not there once.
 */
export async function benchRolling(program: Program, from: string, to: string): Promise<number> {
  if (spawnSync("caddy", ["version"]).status !== 0)
    throw new StartError("This needs Caddy: install it, for example by apt-get install caddy");
  for (const dist of [from, to])
    if (!builtSources(dist)) throw new StartError(`There is no build in ${dist}: run npm run build first`);
  if (builtSources(from) === builtSources(to)) throw new StartError(`${from} and ${to} are the same build`);

  const { served, superuserUrl } = await openDemo(program);
  const [first, second, port] = await Promise.all([freePort(), freePort(), freePort()]);
  const site = `http://localhost:${port}`;
  const serveOn = (at: number, dist: string) => serveBuild(program, { ...served, site, port: at, dist });
  let one = await step("first", () => serveOn(first, from));
  let two = await step("second", () => serveOn(second, from));
  await step("caddy", () => startCaddy(program, site, [first, second]));

  const over = new AbortController();
  const people = Array.from({ length: PEOPLE }, (_, at) =>
    work(site, sellers[at % sellers.length] ?? "", at % 4 < 2, over.signal),
  );
  await step("before", () => sleep(8000));
  await step("first", async () => {
    await one.stop();
    one = await serveOn(first, to);
  });
  await step("both builds", () => sleep(8000));
  await step("second", async () => {
    await two.stop();
    two = await serveOn(second, to);
  });
  await step("after", () => sleep(8000));
  over.abort();
  const met = await Promise.all(people);

  const sum = (of: "requests" | "created" | "crossed") => met.reduce((total, each) => total + each[of], 0);
  const failed = met.flatMap((each) => each.failed);
  const kept = await countKept(superuserUrl.replace(/\/postgres$/, "/kontor"));
  console.log(`${sum("requests")} requests, ${failed.length} failed${failed.map((each) => `\n  ${each}`).join("")}
${sum("created")} customers acknowledged, ${kept} there; ${sum("crossed")} sent from a page of the former build, read on one of the new
longest wait ${(Math.max(...met.map(({ longest }) => longest)) / 1000).toFixed(1)} s`);
  return failed.length || kept !== sum("created") ? 1 : 0;
}

async function openDemo(program: Program) {
  const dir = mkdtempSync(join(tmpdir(), "kontor-rolling-"));
  chmodSync(dir, 0o711);
  Object.assign(process.env, { KONTOR_DATA: dir, KONTOR_DEMO: "1", KONTOR_DRAIN: "5" });
  const { ownerUrl, superuserUrl, stop } = await startEmbedded({ dir, temporary: true });
  program.atEnd(async () => {
    await stop();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  const opened = { ownerUrl, secret: readSecret() };
  await migrateDatabase(opened);
  await seedDatabase(opened);
  return { served: { url: ownerUrl, secret: opened.secret }, superuserUrl };
}

type Serving = { url: string; secret: string; site: string; port: number; dist: string };

async function serveBuild(program: Program, { url, secret, site, port, dist }: Serving) {
  const output: string[] = [];
  const settings = { PORT: String(port), KONTOR_URL: site, KONTOR_PROXIES: "1", NODE_ENV: "production" };
  const build = { KONTOR_DIST: dist, KONTOR_SOURCES: builtSources(dist) };
  const env = { ...serverEnv({ url, secret }), ...settings, ...build };
  const server = startNode(front(port), env, {
    onLine: (line) => output.push(line),
    patience: frontPatience(),
  });
  program.atEnd(server.stop);
  await answered(`http://localhost:${port}/api/readyz`, () => output.join("\n"));
  return server;
}

async function startCaddy(program: Program, site: string, ports: number[]) {
  const there = ports.map((port) => `127.0.0.1:${port}`);
  const home = mkdtempSync(join(tmpdir(), "kontor-caddy-"));
  const settings = {
    KONTOR_SITE: site,
    KONTOR_SERVERS: there.join(" "),
    KONTOR_SERVERS_BACK: there.toReversed().join(" "),
    CADDY_ADMIN: `localhost:${await freePort()}`,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
  };
  const args = ["run", "--adapter", "caddyfile", "--config", join("deploy", "Caddyfile")];
  const caddy: ChildProcess = spawn("caddy", args, { env: { ...process.env, ...settings }, stdio: "ignore" });
  program.atEnd(async () => {
    const ended = once(caddy, "exit");
    if (caddy.kill()) await ended;
    rmSync(home, { recursive: true, force: true });
  });
  await answered(`${site}/api/readyz`, () => "Caddy does not reach the servers");
}

async function answered(url: string, why: () => string) {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new StartError(`${why()}\n${url} does not answer`);
}

async function countKept(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from customers where name like 'Rolling %'",
    );
    return rows[0]?.count;
  } finally {
    await client.end();
  }
}
