import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/db/embedded/postmaster";
import { startNode } from "@/scripts/child";
import { front, serverEnv } from "@/scripts/serve";

/** Copies a build and takes its proxy out, so that a run can show that nothing relies on it; returns the copy's folder. */
export function withoutProxy(dist: string) {
  const copy = `${dist}-no-proxy-${process.env.TEST_PARALLEL_INDEX ?? 0}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true, filter: (path) => !path.startsWith(join(dist, "cache")) });
  edit(join(copy, "server", "functions-config-manifest.json"), (manifest) => {
    delete (manifest.functions as Record<string, unknown>)["/_middleware"];
  });
  edit(join(copy, "server", "middleware-manifest.json"), (manifest) => {
    manifest.middleware = {};
    manifest.sortedMiddleware = [];
  });
  return copy;
}

/** Starts one more server on the database of the tests, without a worker; it answers to the public URL of the first one. */
export async function startServer(dist: string, more: Record<string, string> = {}) {
  const port = await freePort();
  const KONTOR_URL = process.env.BASE_URL ?? "http://localhost:3000";
  return serveBuild(dist, { PORT: String(port), KONTOR_URL, KONTOR_WORKER: "off", ...more });
}

/** Starts a server with the demo on a build and waits until it is ready; what it writes is kept in the build's folder. */
export async function serveBuild(dist: string, settings: { PORT: string } & Record<string, string>) {
  const { DATABASE_URL = "", KONTOR_SECRET = "" } = process.env;
  const env = {
    ...serverEnv({ url: DATABASE_URL, secret: KONTOR_SECRET }),
    KONTOR_LANES: undefined,
    KONTOR_DEMO: "1",
    NODE_ENV: "production",
    KONTOR_DIST: dist,
    ...settings,
  };
  const log = join(dist, `server-${process.env.TEST_PARALLEL_INDEX ?? 0}.log`);
  const onLine = (line: string) => appendFileSync(log, `${line}\n`);
  const server = startNode(front(settings.PORT), env, { onLine });
  const url = `http://localhost:${settings.PORT}`;
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/api/readyz`).catch(() => undefined);
    if (answer?.ok) return { url, stop: server.stop, pid: server.process.pid };
    await sleep(100);
  }
  await server.stop();
  throw new Error(`A server on ${dist} did not become ready: see ${log}`);
}

function edit(path: string, change: (manifest: Record<string, unknown>) => void) {
  if (!existsSync(path)) return;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}
