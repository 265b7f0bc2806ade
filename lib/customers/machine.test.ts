import { expect, it } from "vitest";
import { verbsOf } from "@/lib/states/machine";
import { customerMachine } from "./machine";

it("a customer's standing changes as domain.md §4 says, and in no other way", () => {
  const { steps } = customerMachine;
  expect(verbsOf(customerMachine).map((verb) => [verb, ...steps[verb].from, "→", steps[verb].to])).toEqual([
    ["activate", "prospect", "→", "active"],
    ["lock", "active", "→", "locked"],
    ["unlock", "locked", "→", "active"],
  ]);
});
