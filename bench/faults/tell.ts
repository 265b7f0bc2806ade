import { machine } from "@/bench/report";
import type { Kept } from "./kept";
import type { Met } from "./people";
import type { Endured } from "./shortages";

/** People wait no longer, in seconds: for an answer, and until things go on. */
export type Patience = { answer: number; back: number };

export type Report = {
  kept: Kept;
  met: Met;
  /** Of each part that was killed, after how many seconds pages came again. */
  back: Record<string, number[]>;
  endured: Record<string, Endured>;
};

/** Prints what became of people's work; returns 1 where anything was lost, doubled, wrong or too late. */
export function tell({ kept, met, back, endured }: Report, patience: Patience): number {
  console.log(`\n${machine()}\n`);
  for (const [name, count] of Object.entries(kept)) console.log(`${name.padEnd(32)}${count}`);
  for (const [name, seconds] of Object.entries(back))
    console.log(
      `pages again after ${name} was killed ${seconds.length} times: ${Math.max(...seconds).toFixed(1)} s at most`,
    );
  for (const [name, { refused, taken, back }] of Object.entries(endured))
    console.log(
      `${name}: ${refused} times told to come again, ${taken} forms taken in; the first one after it ${back.toFixed(1)} s later`,
    );
  const statuses = [...met.statuses].sort().map(([status, count]) => `${count} × ${status}`);
  console.log(
    `answers: ${statuses.join(", ")}, of these ${met.returned} forms that came back; the longest took ${(met.longest.waited / 1000).toFixed(1)} s (${met.longest.what})`,
  );
  for (const wrong of new Set(met.wrong)) console.log(`wrong: ${wrong}`);

  const { orders, customers, mails, "mails repeated under their id": _, ...losses } = kept;
  const faults = Object.values(losses).reduce((sum, count) => sum + count, met.wrong.length);
  const backs = [...(back.PostgreSQL ?? []), ...Object.values(endured).map((each) => each.back)];
  const late =
    backs.filter((seconds) => seconds > patience.back).length +
    Number(met.longest.waited > patience.answer * 1000);
  console.log(
    faults || late ? `\n${faults} faults, ${late} too late` : "\nNothing was lost, doubled or too late.",
  );
  return faults || late ? 1 : 0;
}
