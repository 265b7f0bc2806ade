import { parseArgs } from "node:util";
import { benchFaults } from "@/bench/faults/run";
import { run } from "./program";

const { values } = parseArgs({
  options: { short: { type: "boolean", default: false }, times: { type: "string" } },
});

run((program) => benchFaults(program, Number(values.times ?? (values.short ? 1 : 10))));
