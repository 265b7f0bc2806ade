import { describe, expect, test } from "vitest";
import { orderNumber, orderNumberOf } from "@/lib/numbers/rules";
import { statesOf } from "@/lib/states/machine";
import { type DeliveryState, lineMachine, type OrderState } from "./machine";
import { commitmentOf, mayStillCancel, orderStateOf, progressOf, totalsOf } from "./rules";

describe("an order's state follows from its lines", () => {
  test.each([
    [["waiting"], "confirmed"],
    [["waiting", "waiting"], "confirmed"],
    [["waiting", "preparing"], "in delivery"],
    [["shipped"], "in delivery"],
    [["activated", "waiting"], "in delivery"],
    [["activated", "failed"], "in delivery"],
    [["delivered", "delivered"], "in delivery"],
    [["activated"], "completed"],
    [["activated", "returned"], "completed"],
  ] as [DeliveryState[], OrderState][])("%j: %s", (lines, state) => {
    expect(orderStateOf(lines)).toBe(state);
  });

  test("and only what has not left the house is still cancelled", () => {
    const stays = statesOf(lineMachine).filter((state) => mayStillCancel(["waiting", state]));
    expect(stays).toEqual(["waiting", "preparing", "ready", "failed"]);
  });
});

test("progress counts what arrived and what is on its way", () => {
  expect(progressOf(["waiting", "shipped", "delivered", "activated", "returned", "failed"])).toEqual({
    done: 2,
    underway: 1,
    all: 6,
  });
});

test("totals add up by line, recurring prices per month and rounded half-up", () => {
  const line = { quantity: 1, period: null, retailOneTime: null, retailRecurring: null };
  expect(totalsOf([])).toEqual({ oneTimeTotal: 0, monthlyTotal: 0 });
  expect(
    totalsOf([
      { ...line, quantity: 3, retailOneTime: 1_999 },
      { ...line, quantity: 2, period: "month", retailOneTime: 500, retailRecurring: 1_000 },
      { ...line, quantity: 1, period: "year", retailRecurring: 1_000 },
      { ...line, quantity: 1, period: "quarter", retailRecurring: 100 },
    ]),
  ).toEqual({ oneTimeTotal: 6_997, monthlyTotal: 2_000 + 83 + 33 });
});

test("a commitment is what recurs over the terms, a part of a period counted as such, and each line rounded once", () => {
  const line = { quantity: 1, period: null, retailOneTime: 9_900, retailRecurring: null, termMonths: null };
  expect(commitmentOf([])).toBeNull();
  expect(commitmentOf([line, { ...line, termMonths: 12 }])).toBeNull();
  expect(commitmentOf([{ ...line, retailRecurring: 1_000 }])).toBeNull();
  expect(commitmentOf([{ ...line, retailRecurring: 0, termMonths: 12 }])).toBeNull();
  const monthly = { ...line, quantity: 3, period: "month", retailRecurring: 1_090, termMonths: 36 } as const;
  const yearly = { ...line, period: "year", retailRecurring: 1_000, termMonths: 18 } as const;
  const odd = { ...line, period: "quarter", retailRecurring: 100, termMonths: 1 } as const;
  expect(commitmentOf([line, monthly])).toEqual({ minor: 3 * 1_090 * 36, terms: [36, 36] });
  // 12 × a rounded month of 83 would be 996, and 18 of them 1,494.
  expect(commitmentOf([yearly, odd, odd])).toEqual({ minor: 1_500 + 33 + 33, terms: [1, 18] });
});

test("order numbers are written and recognised", () => {
  expect(orderNumber(2026, 7)).toBe("O-2026-00007");
  expect(orderNumber(2026, 123_456)).toBe("O-2026-123456");
  for (const typed of ["O-2025-00012", "o-2025-12", "2025-12"]) {
    expect(orderNumberOf(typed, 2026)).toBe("O-2025-00012");
  }
  expect(orderNumberOf("12", 2026)).toBe("O-2026-00012");
  for (const typed of ["", "Muster", "12a", "O-", "-12"]) expect(orderNumberOf(typed, 2026)).toBeUndefined();
});
