import { parseArgs } from "node:util";
import { benchFaults, type Extent } from "@/bench/faults/run";
import { run } from "./program";

const { values } = parseArgs({
  options: { short: { type: "boolean", default: false }, times: { type: "string" } },
});

const long: Extent = {
  people: 8,
  times: 10,
  between: 16,
  pause: 15,
  shortage: 10,
  hanging: 45,
  patience: { answer: 10, back: 5 },
};
/** For tests, on machines with much else to do. */
const short: Extent = {
  people: 3,
  times: 1,
  between: 3,
  pause: 0,
  shortage: 1,
  hanging: 3,
  patience: { answer: 25, back: 25 },
};
const extent = values.short ? short : long;

run((program) => benchFaults(program, { ...extent, times: Number(values.times ?? extent.times) }));
