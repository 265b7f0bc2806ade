import { expect, test } from "vitest";
import { leadsFrom, statesOf, verbsOf } from "@/lib/states/machine";
import { openRequests, type RequestState, type RequestVerb, requestMachine } from "./machine";

/** Every step that is allowed; what is not listed is refused. */
const steps: Record<RequestState, Partial<Record<RequestVerb, [by: string, to: RequestState]>>> = {
  asked: {
    accept: ["reseller", "accepted"],
    passOn: ["reseller", "with provider"],
    refuse: ["reseller", "refused"],
    withdraw: ["customer", "withdrawn"],
    lapse: ["system", "withdrawn"],
  },
  "with provider": {
    grant: ["provider", "accepted"],
    decline: ["provider", "refused"],
    withdraw: ["customer", "withdrawn"],
    drop: ["reseller", "withdrawn"],
    lapse: ["system", "withdrawn"],
  },
  accepted: {},
  refused: {},
  withdrawn: {},
};

test.each(statesOf(requestMachine))("a request that is %s", (state) => {
  const allowed = verbsOf(requestMachine).filter((verb) => leadsFrom(requestMachine, verb, state));
  const told = allowed.map((verb) => [verb, [requestMachine.steps[verb].by, requestMachine.steps[verb].to]]);
  expect(Object.fromEntries(told)).toEqual(steps[state]);
});

test("is open as long as somebody can still decide it", () => {
  expect([...openRequests]).toEqual(["asked", "with provider"]);
});
