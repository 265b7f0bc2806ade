import { expect, it } from "vitest";
import { dayAfter } from "@/lib/base/calendar";
import { type DeliveryState, lineMachine, type OrderState, orderStates } from "@/lib/orders/machine";
import { statesOf } from "@/lib/states/machine";
import { dueOf, isAwaited, isOver } from "./rules";

it.each([
  ["2026-11-30", 0, "2026-11-30"],
  ["2026-11-30", 3, "2026-12-03"],
  ["2026-12-30", 3, "2027-01-02"],
  ["2027-02-26", 3, "2027-03-01"],
  ["2028-02-26", 3, "2028-02-29"],
  // Both changes of the clocks: a day counts as one, however many hours it has.
  ["2027-03-27", 2, "2027-03-29"],
  ["2027-10-30", 2, "2027-11-01"],
  ["2026-11-30", 365, "2027-11-30"],
])("%s and %i days make %s", (day, days, after) => {
  expect(dayAfter(day, days)).toBe(after);
});

it("a line is awaited until it reached its customer or came back", () => {
  const states: readonly DeliveryState[] = statesOf(lineMachine);
  expect(states.filter(isAwaited)).toEqual(["waiting", "preparing", "ready", "shipped", "failed"]);
});

it.each([
  ["2026-11-29", true],
  ["2026-11-30", false],
  ["2026-12-01", false],
  [null, false],
])("on 30 November what was promised for %s is late: %s", (day, late) => {
  expect(isOver(day, "2026-11-30")).toBe(late);
});

it("an order must go on by its first promise, or a week after it was placed while nothing moves", () => {
  const due = (state: OrderState, first: string | null) => dueOf({ state, placedOn: "2026-11-28", first });
  expect(due("confirmed", "2026-12-24")).toEqual({ promisedOn: "2026-12-24", dueOn: "2026-12-24" });
  expect(due("confirmed", null)).toEqual({ promisedOn: null, dueOn: "2026-12-05" });
  expect(due("in delivery", "2026-12-24")).toEqual({ promisedOn: "2026-12-24", dueOn: "2026-12-24" });
  expect(due("in delivery", null)).toEqual({ promisedOn: null, dueOn: null });
  for (const state of orderStates.filter((each) => each !== "confirmed" && each !== "in delivery"))
    expect(due(state, "2026-12-24")).toEqual({ promisedOn: null, dueOn: null });
});
