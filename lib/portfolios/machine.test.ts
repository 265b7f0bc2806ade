import { expect, it } from "vitest";
import { verbsOf } from "@/lib/states/machine";
import { versionMachine } from "./machine";

it("a portfolio version lives as domain.md §4 says, and in no other way", () => {
  const { steps } = versionMachine;
  expect(verbsOf(versionMachine).map((verb) => [verb, ...steps[verb].from, "→", steps[verb].to])).toEqual([
    ["publish", "draft", "→", "live"],
    ["supersede", "live", "→", "superseded"],
  ]);
});
