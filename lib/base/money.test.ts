import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, monthlyOf, roundToEnding, shareOf } from "./money";

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

test.each([
  [1200, "month", 1200],
  [1200, null, 1200],
  [100, "quarter", 33],
  [200, "quarter", 67],
  [14040, "year", 1170],
  [5, "year", 0],
  [6, "year", 1],
  [18, "year", 2],
  [-6, "year", -1],
  [-18, "year", -2],
  [0, "year", 0],
] as const)("%i per %s is %i a month", (minor, period, monthly) => {
  expect(monthlyOf(minor, period)).toBe(monthly);
});

test.each([
  [10_000, 800, 800],
  [1, 4999, 0],
  [1, 5000, 1],
  [3, 5000, 2],
  [-1, 4999, 0],
  [-1, 5000, -1],
  [-3, 5000, -2],
  [12_345, 10_000, 12_345],
  [9_007_199_254_740_991, 5000, 4_503_599_627_370_496],
])("of %i a share of %i basis points is %i", (minor, basisPoints, share) => {
  expect(shareOf(minor, basisPoints)).toBe(share);
});

test("a credit cancels its charge exactly", () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 20_000 }), (minor, basisPoints) => {
      expect(shareOf(minor, basisPoints) + shareOf(-minor, basisPoints)).toBe(0);
      expect(monthlyOf(minor, "quarter") + monthlyOf(-minor, "quarter")).toBe(0);
    }),
  );
});

test.each([
  [1234, 1190],
  [1240, 1290],
  [1290, 1290],
  [1341, 1390],
  [352, 390],
  [20, 90],
  [0, 0],
  [-1234, -1190],
])("%i is rounded to %i", (minor, rounded) => {
  expect(roundToEnding(minor, 90, "EUR")).toBe(rounded);
});

test.each([
  [1_234, "JPY", 1_190],
  [12_345, "KWD", 11_900],
  [12_500, "KWD", 12_900],
])("%i %s ends in nine tenths of a unit, or in 90: %i", (minor, currency, rounded) => {
  expect(roundToEnding(minor, 90, currency)).toBe(rounded);
});

test("an ending may be chosen", () => {
  expect(roundToEnding(1_234, 0, "EUR")).toBe(1_200);
  expect(roundToEnding(1_234, 99, "EUR")).toBe(1_199);
});

test.each([
  [134_900, "EUR", "de", "1.349,00 €"],
  [-134_900, "EUR", "de", "−1.349,00 €"],
  [134_900, "USD", "en", "$1,349.00"],
  [5, "EUR", "en", "€0.05"],
  [1349, "JPY", "en", "¥1,349"],
  [-0, "EUR", "en", "€0.00"],
])("%i %s reads in %s: %s", (minor, currency, locale, text) => {
  expect(formatMoney(minor, currency, locale).replace(/\u00a0/g, " ")).toBe(text);
});

test.each([
  [9_007_199_254_740_993_123n, "EUR", "90.071.992.547.409.931,23 €"],
  [-5, "EUR", "−0,05 €"],
  [0, "EUR", "0,00 €"],
  [1234, "JPY", "1.234 ¥"],
] as const)("%s %s is written to the last digit", (minor, currency, written) => {
  expect(formatMoney(minor, currency, "de").replaceAll("\u00a0", " ")).toBe(written);
});
