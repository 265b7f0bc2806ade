import type { Goal } from "@/bench/report";
import { medianOf } from "@/bench/rounds";
import { fixed, row, rule } from "@/bench/table";
import type { Felt, Interactions } from "./felt";
import type { Rush } from "./rush";
import type { Start } from "./start";

export type FeltReport = {
  clicks: Record<string, Felt>;
  interactions: Interactions;
  start: Start;
  rush: Rush;
  /** Bytes of `npm run up` with all that it keeps but PostgreSQL, after all of this. */
  memory: number;
};

/** The value that three quarters keep to. */
const p75 = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.75) - 1] ?? Number.NaN;

export const feltGoals = ({ clicks, interactions, memory }: FeltReport): Goal[] =>
  [
    ...Object.entries(clicks).flatMap(([page, { first, rows, again }]) => [
      { what: `${page}, first change after a click, p75 ms`, value: p75(first), goal: 50 },
      { what: `${page}, click to rows painted, p75 ms`, value: p75(rows), goal: 250 },
      { what: `${page}, the same a second time, p75 ms`, value: p75(again), goal: 250 },
    ]),
    { what: "ticking a row, p75 ms", value: p75(interactions.tick), goal: 100 },
    { what: "opening a menu, p75 ms", value: p75(interactions.menu), goal: 100 },
    { what: "npm run up without PostgreSQL, MB", value: memory / 1e6, goal: 320 },
  ].map((goal) => ({ ...goal, atMost: true as const }));

/** The same as tables in Markdown. */
export function feltTables({ clicks, interactions, start, rush }: FeltReport): string[] {
  const head = [
    "Felt with 4 × slower processor and 40 ms of line",
    "first change, p75 ms",
    "rows painted, p75 ms",
    "a second time, p75 ms",
  ];
  return [
    row(head),
    rule(head.length),
    ...Object.entries(clicks).map(([page, { first, rows, again }]) =>
      row([page, fixed(p75(first), 0), fixed(p75(rows), 0), fixed(p75(again), 0)]),
    ),
    "",
    `Ticking a row: ${fixed(p75(interactions.tick), 0)} ms, opening a menu: ${fixed(p75(interactions.menu), 0)} ms (p75). ` +
      `First request after a start: ${fixed(start.first, 0)} ms, the next ones: ${fixed(medianOf(start.next), 0)} ms. ` +
      `Eight people during imports of ${rush.rows} rows each: median ${fixed(rush.median, 0)} ms, p99 ${fixed(rush.p99, 0)} ms; without ${fixed(rush.quietMedian, 0)} and ${fixed(rush.quietP99, 0)} ms.`,
  ];
}
