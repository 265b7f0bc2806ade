import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "..");

export type Child = {
  process: ChildProcess;
  ended: Promise<number>;
  /** How it ended, in words. */
  how: Promise<string>;
  stop(): Promise<void>;
};

/** How long a process may take to end, in milliseconds, before it is killed. */
export const PATIENCE = 10_000;

type Options = {
  onLine?: (line: string) => void;
  /** Whether messages, and connections with them, go to and fro. */
  talks?: boolean;
  /** In place of PATIENCE. */
  patience?: number;
};

/** Starts Node on a script of a package or of the project; it ends when asked, and also when this process dies. */
export function startNode(
  script: string[],
  env: Record<string, string | undefined>,
  { onLine, talks, patience = PATIENCE }: Options = {},
): Child {
  const child = spawn(process.execPath, ["--import", join(root, "scripts", "follow-parent.mjs"), ...script], {
    cwd: root,
    env: { ...process.env, ...env, KONTOR_PARENT: String(process.pid) },
    // Its own process group: Ctrl-C in a terminal reaches only the command, which stops things in order.
    detached: true,
    stdio: [
      "pipe",
      onLine ? "pipe" : "inherit",
      onLine ? "pipe" : "inherit",
      ...(talks ? ["ipc" as const] : []),
    ],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && onLine) createInterface({ input: stream }).on("line", onLine);
  }
  child.stdin?.on("error", () => {});
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const ended = closed.then(([code]) => code ?? 1);
  const how = closed.then(([code, signal]) => signal ?? `exit code ${code}`);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), patience);
    await ended;
    clearTimeout(impatient);
  };
  return { process: child, ended, how, stop };
}

/** The path of Next's command. */
export const next = join(root, "node_modules", "next", "dist", "bin", "next");
