import { expect, it } from "vitest";
import { blockedEnd, goesOn, type Terms } from "./rules";

const yearly: Terms & { termEnd: string } = {
  ...{ firstDay: "2026-03-31", term: 0, termMonths: 12, period: "month", termEnd: "2027-03-31" },
  ...{ noticeDays: 30, renewal: "automatic" },
};
const monthly = { ...yearly, firstDay: "2026-01-31", termMonths: null, noticeDays: null };

it.each([
  // As late as notice for the end of the term could be given, it ends with it; a day later it renews once more.
  [yearly, "2026-06-01", "2027-03-31", false],
  [yearly, "2027-03-01", "2027-03-31", false],
  [yearly, "2027-03-02", "2028-03-31", true],
  [{ ...yearly, term: 1, termEnd: "2028-03-31" }, "2027-03-02", "2028-03-31", false],
  // In a leap year the last day of notice is a day later.
  [{ ...yearly, term: 1, termEnd: "2028-03-31" }, "2028-03-01", "2028-03-31", false],
  [{ ...yearly, firstDay: "2027-03-20", termEnd: "2028-03-20" }, "2028-02-19", "2028-03-20", false],
  [{ ...yearly, firstDay: "2027-03-20", termEnd: "2028-03-20" }, "2028-02-20", "2029-03-20", true],
  [{ ...yearly, firstDay: "2028-02-29", termEnd: "2029-02-28" }, "2028-12-01", "2029-02-28", false],
  // Without a term, with the month that runs.
  [{ ...monthly, termEnd: "2026-02-28" }, "2026-02-27", "2026-02-28", false],
  [{ ...monthly, term: 1, termEnd: "2026-03-31" }, "2026-02-28", "2026-03-31", false],
  [{ ...monthly, noticeDays: 90, termEnd: "2026-02-28" }, "2026-02-10", "2026-05-31", true],
  // What would have ended anyway ends.
  [{ ...yearly, renewal: "manual" }, "2027-03-30", "2027-03-31", false],
  [{ ...yearly, renewal: "none" }, "2026-04-01", "2027-03-31", false],
] as const)("%o, no longer renewed since %s, ends on %s; renews before: %s", (terms, blockedOn, end, on) => {
  expect(blockedEnd({ ...terms, blockedOn })).toBe(end);
  expect(goesOn({ ...terms, blockedOn })).toBe(on);
});

it("what is still renewed goes on", () => {
  expect(blockedEnd(yearly)).toBeUndefined();
  expect(goesOn({ ...yearly, blockedOn: null })).toBe(true);
  expect(goesOn({ ...yearly, renewal: "manual" })).toBe(false);
});
