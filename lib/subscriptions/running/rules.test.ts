import { expect, test } from "vitest";
import { runningSums } from "./rules";

const line = {
  model: "resale",
  currency: "EUR",
  quantity: 3,
  period: "month",
  retailRecurring: 1_000,
  transferRecurring: 800,
  commissionBp: null,
} as const;

test("what runs is added up by currency, each line rounded by itself", () => {
  const yearly = {
    ...line,
    quantity: 1,
    period: "year",
    retailRecurring: 1_000,
    transferRecurring: 898,
  } as const;
  expect(runningSums([])).toEqual([]);
  // 83.33 and 74.83 a month each; together they would be 166.67 and 149.67, and 17.00 left.
  expect(runningSums([line, yearly, yearly, { ...line, currency: "CHF" }])).toEqual([
    { currency: "EUR", monthly: 3_000 + 83 + 83, billed: 2_400 + 75 + 75, left: 600 + 9 + 9 },
    { currency: "CHF", monthly: 3_000, billed: 2_400, left: 600 },
  ]);
});

test("an agency is left its commission, and the customer is billed; of direct sales nobody is left anything", () => {
  const agency = {
    ...line,
    model: "agency",
    commissionBp: 500,
    retailRecurring: 330,
    transferRecurring: null,
  } as const;
  expect(runningSums([agency])).toEqual([{ currency: "EUR", monthly: 990, billed: 990, left: 50 }]);
  expect(runningSums([{ ...agency, model: "direct", commissionBp: null }])).toEqual([
    { currency: "EUR", monthly: 990, billed: 990, left: 0 },
  ]);
});
