import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, statSync, truncateSync, unlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { keep, type Running } from "@/lib/base/keep";
import { StartError } from "@/lib/base/start-error";
import { type Account, cleanEnv } from "./account";
import { readIfThere } from "./files";

/** Ends PostgreSQL as soon as the pipe from this process closes, so that even after kill -9 nothing is left running. */
const watcher = 'while read -r line; do :; done; kill -INT "$1"';

/** How long a fast shutdown may take before PostgreSQL is told to leave everything as it is, which it mends at its next start. */
const PATIENCE = 10_000;

export type Launch = {
  postgres: string;
  cluster: string;
  log: string;
  port: number;
  account: Account;
  flags: string[];
};

/** Starts PostgreSQL in a process group of its own, so that Ctrl-C in a terminal reaches the server first. */
export function launch({ postgres, cluster, log, port, account, flags }: Launch) {
  const output = openSync(log, "a", 0o600);
  if (statSync(log).size > 10_000_000) truncateSync(log);
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    lc_messages: "C",
    logging_collector: "off",
    log_destination: "stderr",
  };
  const options = [...Object.entries(settings).map(([name, value]) => `${name}=${value}`), ...flags];
  const args = ["-D", cluster, ...options.flatMap((option) => ["-c", option])];
  const child = spawn(postgres, args, {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", output, output],
    env: cleanEnv,
  });
  closeSync(output);
  void watch(child, account);
  return child;
}

/** The watcher itself is started again where it dies; where it cannot stay, PostgreSQL does not either. */
async function watch(database: ChildProcess, account: Account) {
  const end = () => database.kill("SIGINT");
  const { stop } = await keep("watcher of the database", () => startWatcher(database.pid, account), end);
  if (hasEnded(database)) await stop();
  else database.once("exit", () => void stop());
}

function startWatcher(database: number | undefined, account: Account): Running {
  const child = spawn("/bin/sh", ["-c", watcher, "kontor-database", String(database)], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: cleanEnv,
  });
  child.stdin.on("error", () => {});
  const ended = howEnded(child);
  return {
    ended,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Fulfilled when a process ends, or could not be started; says how. */
export function howEnded(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once("exit", (code, signal) => done(signal ?? `exit code ${code}`));
    child.once("error", ({ message }) => done(message));
  });
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess) =>
  pid === undefined || exitCode !== null || signalCode !== null;

/** Waits until PostgreSQL answers; false when it ended instead. */
export async function answers(child: ChildProcess, url: string) {
  const deadline = Date.now() + 60_000;
  while (!hasEnded(child)) {
    if (await connects(url)) return true;
    if (Date.now() > deadline) throw new StartError("The database did not answer within 60 seconds");
    await sleep(40);
  }
  return false;
}

async function connects(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    if (code === "28P01") {
      throw new StartError(
        "The password in postgres-password does not belong to this database: restore both from one backup",
      );
    }
    const isRefusal = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("57P");
    if (isRefusal) throw new StartError(`The database does not start (${message}): restore it from a backup`);
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Ends PostgreSQL by its fast shutdown: sessions are cut, data are written. */
export async function halt(child: ChildProcess) {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  const impatient = setTimeout(() => child.kill("SIGQUIT"), PATIENCE);
  await ended;
  clearTimeout(impatient);
}

/** Why PostgreSQL ended: the first fatal line written to its log after the position that is no answer to somebody who came too early. */
export function fatalLine(log: string, from: number) {
  const lines = readFileSync(log).subarray(from).toString().split("\n");
  const line = lines.find((text) => /(FATAL|PANIC|error):/.test(text) && !tooEarly.test(text));
  return line?.replace(/^.*?(FATAL|PANIC|error):\s*/, "");
}

const tooEarly = /FATAL:\s+the database system is /;

/** What helps where PostgreSQL does not start for this reason. */
export const remedyFor = (reason: string) =>
  /no space left/i.test(reason)
    ? "free some space on its disk, and start again"
    : "restore it from a backup, or move it away to start empty";

/** The process and port of a PostgreSQL that runs on this cluster now; a stale note of one is removed. */
export function findRunning(cluster: string) {
  const path = join(cluster, "postmaster.pid");
  const [pid, , , port] = (readIfThere(path) ?? "").split("\n");
  if (!pid) return undefined;
  if (isPostgres(Number(pid))) return { pid: Number(pid), port: Number(port) };
  unlinkSync(path);
  return undefined;
}

function isPostgres(pid: number) {
  if (!isAlive(pid)) return false;
  // After a restart of the machine the number may belong to somebody else.
  const name = process.platform === "linux" ? readIfThere(`/proc/${pid}/comm`) : "postgres";
  return name === "postgres";
}

/** Whether a process with this number exists. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The port if nobody uses it, else any free one. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as { port: number }).port;
  } catch {
    return freePort();
  } finally {
    server.close();
  }
}
