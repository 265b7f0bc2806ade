import { describe, expect, it, test } from "vitest";
import { sameDaysBefore, trendOf } from "./rules";

test.each([
  [120, 100, { before: 100, change: 20, bp: 2_000 }],
  [100, 120, { before: 120, change: -20, bp: -1_667 }],
  [100, 100, { before: 100, change: 0, bp: 0 }],
  [50, 0, { before: 0, change: 50, bp: null }],
  [0, 0, { before: 0, change: 0, bp: null }],
  [-10, -20, { before: -20, change: 10, bp: null }],
])("%i after %i", (now, before, trend) => {
  expect(trendOf(now, before)).toEqual(trend);
});

describe("the same days of the month before", () => {
  it.each([
    ["2026-11-30", "2026-10-01", "2026-10-30"],
    ["2026-11-01", "2026-10-01", "2026-10-01"],
    ["2026-01-15", "2025-12-01", "2025-12-15"],
    ["2026-12-31", "2026-11-01", "2026-11-30"],
    ["2026-03-31", "2026-02-01", "2026-02-28"],
    ["2028-03-29", "2028-02-01", "2028-02-29"],
  ])("of %s are %s to %s", (day, from, to) => {
    expect(sameDaysBefore(day)).toEqual({ from, to });
  });
});
