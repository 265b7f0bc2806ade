import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { withoutOwner } from "@/db/roles";
import { launchEnv, StartError } from "@/lib/base/env";
import { type Child, next, startNode } from "./child";
import type { Served } from "./database";
import { hostOf } from "./demo";
import type { Program } from "./program";
import { step } from "./steps";

/** Refuses to go on when somebody listens on the port of the server. */
export async function requirePort(port: number) {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "EACCES" ? "may not be used by this account" : "is taken";
    throw new StartError(
      `Port ${port} ${reason}: stop what uses it, or choose another one with PORT=${port + 1}`,
    );
  } finally {
    server.close();
  }
}

/** What PostgreSQL's own clients take a user and a password from. */
const ofOwner = { PGUSER: undefined, PGPASSWORD: undefined, PGPASSFILE: undefined, PGSERVICE: undefined };

/** What the process of a server or worker is told by its environment: everything but who owns the database. */
export function serverEnv({ url, secret }: Served) {
  const { PORT, KONTOR_URL, KONTOR_DATA, KONTOR_DEMO } = launchEnv();
  return {
    ...ofOwner,
    DATABASE_URL: withoutOwner(url),
    KONTOR_SECRET: secret,
    PORT: String(PORT),
    // The server ends itself when told to (lib/server/shutdown.ts).
    NEXT_MANUAL_SIG_HANDLE: "1",
    KONTOR_URL,
    KONTOR_DATA,
    KONTOR_DEMO: KONTOR_DEMO ? "1" : "0",
  };
}

type Serve = { env?: Record<string, string>; onLine?: (line: string) => void };

/** Starts Next (`start` or `dev`) and waits until it is ready; when it ends by itself, so does the program. */
export async function serve(
  program: Program,
  mode: "start" | "dev",
  served: Served,
  { env, onLine }: Serve = {},
) {
  const settings = launchEnv();
  const { PORT } = settings;
  const host = hostOf(settings);
  await step("server", async () => {
    const args = [next, mode, "--port", String(PORT), ...(host ? ["--hostname", host] : [])];
    const server = startNode(args, { ...serverEnv(served), ...env }, onLine);
    let expected = false;
    program.atEnd(() => {
      expected = true;
      return server.stop();
    });
    server.ended.then(
      (code) =>
        expected || program.fail(`The server ended unexpectedly (exit code ${code}): see the lines above`),
    );
    await ready(server, mode, `http://${addressOf(host)}:${PORT}/api/readyz`);
  });
}

/** Where to ask a server that listens on this host. */
function addressOf(host: string | undefined) {
  if (!host || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

async function ready(server: Child, mode: "start" | "dev", url: string) {
  const deadline = Date.now() + 120_000;
  while (server.process.exitCode === null && server.process.signalCode === null) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    if (answer?.ok || (answer && mode === "dev")) return;
    if (Date.now() > deadline)
      throw new StartError(`The server did not become ready: ${url} answers ${answer?.status ?? "nothing"}`);
    await sleep(100);
  }
  throw new StartError("The server ended before it was ready: see the lines above");
}

/** Waits until the program is ended from outside. */
export const untilStopped = () => new Promise<never>(() => setInterval(() => {}, 2 ** 30));
