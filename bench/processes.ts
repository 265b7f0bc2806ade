import { availableParallelism } from "node:os";
import type { Opened } from "@/scripts/database";
import type { Program } from "@/scripts/program";
import { step } from "@/scripts/steps";
import { targetOf, type Visit } from "./pages";
import { alternate, rateOf, ratioOf, type Timing } from "./rounds";
import { type Origins, startProcesses } from "./servers";

/** The same pages from one process, and from as many as there are processors. */
export async function processesWork(
  program: Program,
  opened: Opened,
  { kontor }: Origins,
  visits: Visit[],
  timing: Timing,
) {
  const several = await startProcesses(program, opened, availableParallelism());
  const targets = visits.flatMap((visit) => [
    targetOf(kontor, visit),
    { ...targetOf(several, visit), name: `${visit.name} of several` },
  ]);
  const rounds = await step("processes", (progress) => alternate(targets, timing, progress));
  return Object.fromEntries(
    visits.map(({ name }) => {
      const more = `${name} of several`;
      return [
        name,
        { one: rateOf(rounds, name), several: rateOf(rounds, more), ratio: ratioOf(rounds, more, name) },
      ];
    }),
  );
}
