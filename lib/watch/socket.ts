import { createHash } from "node:crypto";
import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/base/env";
import { StartError } from "@/lib/base/start-error";

/** A process that does not answer by then, in milliseconds, is left out. */
const PATIENCE = 2000;

/** The path of a socket has so many bytes at most, in every system. */
const LONGEST = 100;
/** What stands behind the folder of the settings in it. */
const SUFFIX = "/metrics/".length + "01234567-4194304".length;

/** Where the processes of this machine meet; others, which may share the folder, have names of their own in it. */
const folder = () => join(env().KONTOR_DATA, "metrics");
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Lets the other processes of this machine read the figures of this one: by a socket that its own account alone can open. */
export async function openSocket(text: () => Promise<string>): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = join(folder(), `${machine}-${process.pid}`);
  if (path.length > LONGEST)
    throw new StartError(
      `Settings: KONTOR_DATA is too long for KONTOR_METRICS_TOKEN: choose a folder of at most ${LONGEST - SUFFIX} letters`,
    );
  await rm(path, { force: true });
  // No server of HTTP: those are watched themselves.
  const server = createServer((asking) => {
    asking.on("error", () => {});
    text().then(
      (figures) => asking.end(figures),
      () => asking.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(path, resolve));
  await chmod(path, 0o600);
  server.unref();
}

/** The figures of each process of this machine; the sockets of those that are gone are removed. */
export async function askSockets(): Promise<string[]> {
  const names = await readdir(folder()).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${machine}-`));
  const texts = await Promise.all(own.sort().map((name) => ask(join(folder(), name))));
  return texts.filter((text) => text !== undefined);
}

function ask(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = "";
    const asked = connect(path).setEncoding("utf8").setTimeout(PATIENCE);
    asked.on("data", (piece) => {
      text += piece;
    });
    asked.on("end", () => resolve(text));
    asked.on("timeout", () => asked.destroy(new Error("late")));
    asked.on("error", async ({ code }: NodeJS.ErrnoException) => {
      if (code === "ECONNREFUSED") await rm(path, { force: true });
      resolve(undefined);
    });
  });
}
