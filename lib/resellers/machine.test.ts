import { expect, it } from "vitest";
import { verbsOf } from "@/lib/states/machine";
import { resellerMachine } from "./machine";

it("a reseller's standing changes as domain.md §4 says, and in no other way", () => {
  const { steps } = resellerMachine;
  expect(verbsOf(resellerMachine).map((verb) => [verb, ...steps[verb].from, "→", steps[verb].to])).toEqual([
    ["accept", "invited", "→", "active"],
    ["restrict", "active", "suspended", "→", "restricted"],
    ["suspend", "active", "restricted", "→", "suspended"],
    ["activate", "restricted", "suspended", "→", "active"],
  ]);
});
