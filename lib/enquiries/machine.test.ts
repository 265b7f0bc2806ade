import { expect, it } from "vitest";
import { verbsOf } from "@/lib/states/machine";
import { enquiryMachine } from "./machine";

it("an enquiry is dealt with as domain.md §4 says, and in no other way", () => {
  const { steps } = enquiryMachine;
  expect(verbsOf(enquiryMachine).map((verb) => [verb, ...steps[verb].from, "→", steps[verb].to])).toEqual([
    ["answer", "new", "→", "answered"],
    ["close", "new", "answered", "→", "closed"],
    ["takeUp", "new", "→", "answered"],
    ["order", "new", "answered", "→", "closed"],
  ]);
});
