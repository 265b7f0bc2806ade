import { describe, expect, it } from "vitest";
import { dueOf, monthsFrom } from "./rules";

it("counts months from the one of a day, over the end of a year", () => {
  expect(monthsFrom("2026-11-30", 3)).toEqual([
    { month: "2026-11", first: "2026-11-01", next: "2026-12-01" },
    { month: "2026-12", first: "2026-12-01", next: "2027-01-01" },
    { month: "2027-01", first: "2027-01-01", next: "2027-02-01" },
  ]);
  expect(monthsFrom("2026-01-31")).toHaveLength(12);
});

describe("what is due for a subscription", () => {
  const standing = {
    ...{
      state: "active" as const,
      firstDay: "2026-01-15",
      term: 0,
      termMonths: 12,
      period: "month" as const,
    },
    ...{ noticeDays: 30, renewal: "automatic" as const, termEnd: "2027-01-15", endsOn: null },
  };

  it("is its renewal, and the last day to give notice before it", () => {
    expect(dueOf(standing, "2026-11-30")).toEqual([
      { kind: "notice", day: "2026-12-16" },
      { kind: "renews", day: "2027-01-15" },
    ]);
    expect(dueOf(standing, "2026-12-16")).toHaveLength(2);
    expect(dueOf(standing, "2026-12-17")).toEqual([{ kind: "renews", day: "2027-01-15" }]);
  });

  it("is its last day where it ends, and nothing once it has", () => {
    const last = [{ kind: "ends", day: "2027-01-14" }];
    expect(dueOf({ ...standing, renewal: "manual" }, "2026-11-30")).toEqual(last);
    expect(dueOf({ ...standing, state: "notice given", endsOn: "2027-01-15" }, "2026-11-30")).toEqual(last);
    expect(dueOf({ ...standing, state: "ended", endsOn: "2027-01-15" }, "2027-02-01")).toEqual([]);
  });
});
