import { expect, test } from "vitest";
import { monthBeside } from "./rules";
import { marginQuery } from "./schema";

test.each([
  ["2026-11", 1, "2026-12"],
  ["2026-12", 1, "2027-01"],
  ["2027-01", -1, "2026-12"],
  ["2027-01", -13, "2025-12"],
])("%s and %i is %s", (month, by, beside) => {
  expect(monthBeside(month, by)).toBe(beside);
});

test.each([undefined, "2026-13", "2026-00", "11", "x", "1900-01"])("%s is the current month", (month) => {
  expect(marginQuery.parse({ month }).month).toMatch(/^20\d\d-\d\d$/);
  expect(marginQuery.parse({ month: "2026-02" }).month).toBe("2026-02");
});
