import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The settings of README's “Running it for real”, as they stand there. */
export function settingsOfReadme(): Record<string, string> {
  const [, section = ""] = readFileSync("README.md", "utf8").split("## Running it for real");
  const [, command = ""] = /```sh\n([\s\S]*?)```/.exec(section) ?? [];
  const pairs = [...command.matchAll(/([A-Z_]+)=(?:"([^"]*)"|(\S+))/g)];
  return Object.fromEntries(pairs.map(([, name = "", quoted, plain = ""]) => [name, quoted ?? plain]));
}

const running = new Set<{ stop(): Promise<void> }>();

/** For the end of a test, be it that it failed: what it started and did not stop itself. */
export const stopCommands = () => Promise.all([...running].map(({ stop }) => stop()));

/** A command of package.json that runs with these settings and none of the tests' own. */
export function command(name: string, args: string[], settings: Record<string, string>) {
  const known = ["PATH", "HOME", "TMPDIR"];
  const others = Object.keys(process.env).filter((each) => !known.includes(each));
  const child = spawn(process.execPath, [join("scripts", "run.mjs"), name, ...args], {
    env: { ...process.env, ...Object.fromEntries(others.map((each) => [each, undefined])), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const started = {
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    /** Waits until it writes this; fails with all that it wrote when it ends before. */
    writes: (pattern: RegExp) => written(child, pattern, () => output),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

async function written(child: ChildProcess, pattern: RegExp, output: () => string) {
  for (;;) {
    const found = pattern.exec(output());
    if (found) return found;
    if (child.exitCode !== null) throw new Error(`it ended without writing ${pattern}:\n${output()}`);
    const heard = new AbortController();
    const next = [child.stdout ?? child, child.stderr ?? child].map((stream) => once(stream, "data", heard));
    await Promise.race([...next, once(child, "close", heard)]);
    heard.abort();
  }
}

/** What the processes below one were told by their environment, of those whose command line matches. */
export const environmentsBelow = (pid: number, pattern: RegExp): string[] =>
  processesBelow(pid, pattern).map((each) => readOf(each, "environ"));

/** The processes below one whose command line matches. */
export const processesBelow = (pid: number, pattern: RegExp): number[] =>
  descendants(pid).filter((each) => pattern.test(readOf(each, "cmdline").replaceAll("\0", " ")));

function descendants(pid: number): number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => Number(/\) \S (\d+)/.exec(readOf(each, "stat"))?.[1]) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** A file of a process, as far as it still lives. */
function readOf(pid: number, file: string) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
