import { expect, test } from "vitest";
import { billedOf, billedTotals, marginTotals } from "./rules";

const line = {
  quantity: 3,
  period: "quarter" as const,
  retailOneTime: 10_000,
  retailRecurring: 1_000,
  transferOneTime: 8_000,
  transferRecurring: 800,
};

test.each([
  ["resale", { once: 24_000, monthly: 800 }],
  ["agency", { once: 30_000, monthly: 1_000 }],
  ["direct", { once: 30_000, monthly: 1_000 }],
] as const)("of a line sold by %s the provider bills %o", (model, billed) => {
  expect(billedOf(model, line)).toEqual(billed);
});

test("what has no transfer price is billed as it was sold, and what has no price not at all", () => {
  const free = { ...line, retailRecurring: null, transferRecurring: null };
  expect(billedOf("resale", { ...free, transferOneTime: null })).toEqual({ once: 30_000, monthly: 0 });
  expect(billedOf("resale", { ...free, transferOneTime: 0 })).toEqual({ once: 0, monthly: 0 });
});

test("an order's bill is the sum of its lines, each rounded by itself", () => {
  const odd = { ...line, quantity: 1, period: "year" as const, transferRecurring: 6, transferOneTime: null };
  expect(billedTotals("resale", [odd, odd, line])).toEqual({ billedOneTime: 44_000, billedMonthly: 802 });
});

test.each([
  ["resale", { oneTimeTotal: 6_000, monthlyTotal: 200 }],
  ["agency", { oneTimeTotal: 1_500, monthlyTotal: 50 }],
  ["direct", { oneTimeTotal: 6_000, monthlyTotal: 200 }],
] as const)("an order sold by %s leaves the reseller %o", (model, left) => {
  expect(marginTotals(model, [{ ...line, commissionBp: 500 }])).toEqual(left);
});

test("commission is rounded once for a line, and not for each of its units", () => {
  const odd = { ...line, retailOneTime: 10, retailRecurring: 330, commissionBp: 500 };
  expect(marginTotals("agency", [odd])).toEqual({ oneTimeTotal: 2, monthlyTotal: 17 });
  expect(marginTotals("agency", [odd, odd])).toEqual({ oneTimeTotal: 4, monthlyTotal: 34 });
});
