import { readdirSync, readFileSync } from "node:fs";

/** A process and all below it, as they stand in /proc at this moment. */
function treeOf(root: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const below = (pid: number): number[] => [
    pid,
    ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ];
  return below(root);
}

const parentOf = (pid: number) => Number(/\) \S (\d+)/.exec(readOf(pid, "stat"))?.[1]);

/** How a process was started. */
const commandOf = (pid: number): string => readOf(pid, "cmdline").replaceAll("\0", " ").trim();

/** A process and all below it but PostgreSQL. */
export const serversBelow = (root: number): number[] =>
  treeOf(root).filter((pid) => !/\/postgres |^postgres|kontor-database/.test(commandOf(pid)));

/** Bytes that processes hold together: each one's own memory, and each file that several of them have mapped once. */
export function memoryOf(pids: number[]): number {
  const files = new Map<string, number>();
  let own = 0;
  for (const pid of pids) {
    const mapped = mappingsOf(pid);
    own += mapped.own;
    for (const [file, bytes] of mapped.files) files.set(file, Math.max(bytes, files.get(file) ?? 0));
  }
  return own + [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** What a process holds for itself alone, in bytes. */
export const ownMemoryOf = (pid: number): number => mappingsOf(pid).own;

function mappingsOf(pid: number) {
  const files = new Map<string, number>();
  let own = 0;
  let file = "";
  let held = 0;
  for (const line of readOf(pid, "smaps").split("\n")) {
    const [, device, inode] = /^[\da-f]+-[\da-f]+ \S+ \S+ (\S+) (\d+)/.exec(line) ?? [];
    if (inode) file = `${device} ${inode}`;
    const [, what, kilobytes] = /^(Rss|Anonymous): +(\d+) kB/.exec(line) ?? [];
    const bytes = Number(kilobytes) * 1024;
    if (what === "Rss") held = bytes;
    if (what !== "Anonymous") continue;
    own += bytes;
    files.set(file, (files.get(file) ?? 0) + held - bytes);
  }
  return { own, files };
}

/** Processor time that processes have taken so far, in milliseconds. */
export function processorTimeOf(pids: number[]): number {
  const ticks = pids.map((pid) => {
    const fields = readOf(pid, "stat")
      .replace(/^.*\) /, "")
      .split(" ");
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * MS_PER_TICK;
}

/** Linux counts processor time in hundredths of a second for whoever asks. */
const MS_PER_TICK = 10;

/** A file of a process, as far as it still lives. */
function readOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
