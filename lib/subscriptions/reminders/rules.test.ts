import { describe, expect, it } from "vitest";
import type { Standing } from "@/lib/subscriptions/rules";
import { reminderOf, spanOn } from "./rules";

const yearly: Standing = {
  ...{
    firstDay: "2026-03-01",
    term: 0,
    termMonths: 12,
    period: "month",
    termEnd: "2027-03-01",
    endsOn: null,
  },
  ...{ noticeDays: 30, renewal: "automatic", state: "active" },
};

describe("which reminder is due", () => {
  it.each([
    [yearly, "2026-11-30", undefined],
    [yearly, "2026-12-01", 90],
    [yearly, "2026-12-30", 90],
    [yearly, "2026-12-31", 60],
    [yearly, "2027-01-30", 30],
    [yearly, "2027-02-28", 30],
    [yearly, "2027-03-01", undefined],
    // A leap day is a day.
    [{ ...yearly, termEnd: "2028-03-01" }, "2027-12-01", undefined],
    [{ ...yearly, termEnd: "2028-03-01" }, "2027-12-02", 90],
    [{ ...yearly, termEnd: "2028-03-01" }, "2028-01-31", 30],
    // Terms no longer than the span are not reminded of.
    [{ ...yearly, termMonths: 3, termEnd: "2027-03-01" }, "2026-12-01", undefined],
    [{ ...yearly, termMonths: 3, termEnd: "2027-03-01" }, "2026-12-31", 60],
    [{ ...yearly, termMonths: 2, termEnd: "2027-03-01" }, "2026-12-31", undefined],
    [{ ...yearly, termMonths: 2, termEnd: "2027-03-01" }, "2027-01-30", 30],
    [{ ...yearly, termMonths: 1, termEnd: "2027-03-01" }, "2027-02-01", undefined],
    [{ ...yearly, termMonths: null, termEnd: "2027-03-01" }, "2027-02-01", undefined],
    [{ ...yearly, termMonths: null, period: "year", termEnd: "2027-03-01" }, "2027-02-01", 30],
  ] as const)("for %o on %s: %s", (standing, day, span) => {
    expect(spanOn(standing, day)).toBe(span);
  });
});

describe("what it says", () => {
  const ends = { day: "2027-02-28", last: "2027-02-28" };
  it.each([
    [{}, "2027-01-30", { how: "renews", day: "2027-03-01", last: "2027-01-30" }],
    // Notice is over: nobody can decide any more.
    [{}, "2027-01-31", undefined],
    [{ noticeDays: 60 }, "2027-01-30", undefined],
    [{ renewal: "manual" }, "2027-02-10", { how: "manual", ...ends }],
    [{ renewal: "none" }, "2027-02-10", { how: "ends", ...ends }],
    [{ blockedOn: "2026-12-24" }, "2027-02-10", { how: "blocked", ...ends }],
    [{ renewal: "manual", blockedOn: "2026-12-24" }, "2027-02-10", { how: "blocked", ...ends }],
    [{ state: "notice given", endsOn: "2027-03-01" }, "2027-01-10", undefined],
  ] as const)("of %o on %s: %o", (more, day, reminder) => {
    expect(reminderOf({ ...yearly, ...more }, day)).toEqual(reminder);
  });
});
