import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { formWith } from "@/bench/forms";
import { pageOf, signIn } from "@/bench/session";
import { addresses, bodies, broadCall, formType, lists, uploadOf } from "./bodies";
import { send } from "./sending";

/** How many bodies are sent at the same time. */
const AT_ONCE = 25;
const ACTION = "7f".padEnd(42, "0");

export type Measured = { what: string; where: string; answers: string; seconds: number; longest: number };
type Progress = (text: string) => void;

/**
 * Sends hostile bodies to a server with the demo while it is asked whether it lives, and returns how long that took at most.
 * `only` names the parts to do, "posts" or "uploads"; both by default.
 */
export async function againstHostile(
  origin: string,
  only: readonly string[] | undefined,
  progress: Progress,
): Promise<Measured[]> {
  const prober = await startProber(`${origin}/api/livez`);
  const measure = async (what: string, where: string, each: () => Promise<string>) => {
    progress(`${what} to ${where}`);
    await prober.longest();
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, each));
    const seconds = (performance.now() - began) / 1000;
    await sleep(200);
    const counted = Map.groupBy(answers, (answer) => answer);
    const said = [...counted].map(([answer, all]) => `${all.length} × ${answer}`).join(", ");
    measured.push({ what, where, answers: said, seconds, longest: await prober.longest() });
  };
  const measured: Measured[] = [];
  try {
    await measure("nothing, for comparison", "nowhere", () => sleep(1000, "none"));
    const wants = (part: string) => !only || only.includes(part);
    for (const where of wants("posts") ? addresses : [])
      for (const { name, call, ...body } of bodies) {
        const headers = call ? { "next-action": ACTION } : undefined;
        await measure(name, where, () => send(origin + where, { ...body, headers }));
      }
    if (wants("uploads")) await uploads(origin, measure);
    return measured;
  } finally {
    await prober.stop();
  }
}

async function uploads(
  origin: string,
  measure: (what: string, where: string, each: () => Promise<string>) => Promise<void>,
) {
  const cookie = await signIn(origin, "product@nordwind.example");
  const where = "/nordwind/provider/catalogue/import";
  const headers = { cookie, "next-action": ACTION };
  const body = broadCall();
  await measure("call with a broad state", where, () =>
    send(origin + where, { type: formType, body, headers }),
  );
  for (const [name, text] of lists) {
    const { fields } = formWith("tenant", where, await pageOf(origin, where, cookie));
    const body = uploadOf(fields, text());
    await measure(name, where, () => send(origin + where, { type: formType, body, headers: { cookie } }));
  }
}

async function startProber(url: string) {
  const thread = new Worker(join(import.meta.dirname, "prober.ts"), {
    workerData: url,
    execArgv: ["--import", "tsx"],
  });
  const longest = async (): Promise<number> => {
    thread.postMessage("how long");
    const [milliseconds] = await once(thread, "message");
    return milliseconds as number;
  };
  await once(thread, "online");
  await sleep(1000);
  return { longest, stop: () => thread.terminate() };
}

/** What was measured as a table, the worst first. */
export const tableOf = (measured: Measured[]): string =>
  [
    "| 25 × | sent to | answers | seconds for all | longest wait for livez, ms |",
    "| --- | --- | --- | --- | --- |",
    ...measured
      .toSorted((one, other) => other.longest - one.longest)
      .map(
        ({ what, where, answers, seconds, longest }) =>
          `| ${what} | ${where} | ${answers} | ${seconds.toFixed(1)} | ${Math.round(longest)} |`,
      ),
  ].join("\n");
