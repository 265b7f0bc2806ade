import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "..");

export type Child = { process: ChildProcess; ended: Promise<number>; stop(): Promise<void> };

/** Starts Node on a script of a package or of the project; it ends when asked, and also when this process dies. */
export function startNode(
  script: string[],
  env: Record<string, string | undefined>,
  onLine?: (line: string) => void,
): Child {
  const child = spawn(process.execPath, ["--import", join(root, "scripts", "follow-parent.mjs"), ...script], {
    cwd: root,
    env: { ...process.env, ...env, KONTOR_PARENT: String(process.pid) },
    // Its own process group: Ctrl-C in a terminal reaches only the command, which stops things in order.
    detached: true,
    stdio: ["pipe", onLine ? "pipe" : "inherit", onLine ? "pipe" : "inherit"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && onLine) createInterface({ input: stream }).on("line", onLine);
  }
  child.stdin?.on("error", () => {});
  const ended = once(child, "close").then(([code]) => (code as number | null) ?? 1);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(impatient);
  };
  return { process: child, ended, stop };
}

/** The path of Next's command. */
export const next = join(root, "node_modules", "next", "dist", "bin", "next");
