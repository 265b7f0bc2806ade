import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/db/embedded/postmaster";
import { StartError } from "@/lib/base/start-error";
import type { Program } from "@/scripts/program";

export type Demo = { origin: string; root: number };

/** All of Kontor with the demo in a database of its own, from a clone in a folder; it is thrown away with the program. */
export async function startDemo(
  program: Program,
  folder: string,
  more: Record<string, string>,
): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), "kontor-beside-"));
  // The account that runs PostgreSQL in place of root passes through.
  chmodSync(data, 0o711);
  const port = await freePort();
  const settings = {
    PORT: String(port),
    KONTOR_DATA: data,
    KONTOR_DEMO: "1",
    KONTOR_URL: undefined,
    ...more,
  };
  const up = spawn(process.execPath, ["scripts/run.mjs", "up"], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(up, "exit");
  program.atEnd(async () => {
    up.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  });
  up.stdout.resume();
  const origin = `http://localhost:${port}`;
  while (up.exitCode === null) {
    const answer = await fetch(`${origin}/api/readyz`).catch(() => undefined);
    if (answer?.ok) return { origin, root: up.pid ?? 0 };
    await sleep(200);
  }
  throw new StartError(`Kontor in ${folder} does not start`);
}
