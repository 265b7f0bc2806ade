import { createHmac } from "node:crypto";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withoutOwner } from "@/db/roles";
import { launchEnv } from "@/lib/base/env";
import { keep } from "@/lib/base/keep";
import { StartError } from "@/lib/base/start-error";
import { next, PATIENCE, startNode } from "./child";
import type { Served } from "./database";
import { hostOf } from "./demo";
import { GAVE_UP, type Program } from "./program";
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
    // What one server hands out, each of the others reads.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHmac("sha256", secret)
      .update("server actions")
      .digest("base64"),
    KONTOR_URL,
    KONTOR_DATA,
    KONTOR_DEMO: KONTOR_DEMO ? "1" : "0",
  };
}

type Serve = { env?: Record<string, string>; onLine?: (line: string) => void };

/** The front and its servers (scripts/front-process.ts) as a script of Node; one that starts again answers at once. */
export const front = (port: number | string, host = "", again = false) => [
  "--import",
  join(import.meta.dirname, "typescript.mjs"),
  join("scripts", "front-process.ts"),
  String(port),
  host,
  ...(again ? ["again"] : []),
];

/** How long a front may take to end: its servers are killed two seconds earlier. */
export const frontPatience = () => PATIENCE + 2000 + launchEnv().KONTOR_DRAIN * 1000;

/** Serves the build (`start`), or the sources (`dev`), and waits until it is ready; whatever dies later is started again. */
export async function serve(
  program: Program,
  mode: "start" | "dev",
  served: Served,
  { env, onLine }: Serve = {},
) {
  const settings = launchEnv();
  const { PORT } = settings;
  const host = hostOf(settings);
  const dev = [next, "dev", "--port", String(PORT), ...(host ? ["--hostname", host] : [])];
  let begun = false;
  const lose = () => {
    program.fail(
      begun ? "Nobody serves any more" : "The server ended before it was ready: see the lines above",
    );
    return new Promise<never>(() => {});
  };
  const start = () => {
    const script = mode === "dev" ? dev : front(PORT, host, begun);
    const options = { onLine, patience: frontPatience() };
    const { ended, how, stop } = startNode(script, { ...serverEnv(served), ...env }, options);
    return { stop, ended: ended.then((code) => (begun && code !== GAVE_UP ? how : lose())) };
  };
  await step("server", async () => {
    const { stop } = await keep(mode === "dev" ? "server" : "front", start, program.fail);
    program.atEnd(stop, settings.KONTOR_DRAIN);
    await ready(program, mode, `http://${addressOf(host)}:${PORT}/api/readyz`);
    begun = true;
  });
}

/** Where to ask a server that listens on this host. */
function addressOf(host: string | undefined) {
  if (!host || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

async function ready(program: Program, mode: "start" | "dev", url: string) {
  const deadline = Date.now() + 120_000;
  while (!program.ending()) {
    const status = await statusOf(url);
    if (status === 200 || (status && mode === "dev")) return;
    if (Date.now() > deadline)
      throw new StartError(`The server did not become ready: ${url} answers ${status ?? "nothing"}`);
    await sleep(100);
  }
}

/** By the plain client: what `fetch` needs would stay in memory. */
async function statusOf(url: string): Promise<number | undefined> {
  const asked = get(url, { agent: false, timeout: 30_000 }, (answer) => answer.resume());
  asked.on("timeout", () => asked.destroy());
  const [answer] = await once(asked, "response").catch(() => []);
  return (answer as IncomingMessage | undefined)?.statusCode;
}
