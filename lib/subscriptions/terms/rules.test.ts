import { expect, it } from "vitest";
import { beginOf } from "@/lib/base/calendar";
import { endOfTerm, noticeOn, noticeUntil, type Terms, termBeyond, termOn } from "./rules";

const monthly: Terms = {
  ...{
    firstDay: "2026-01-31",
    term: 0,
    termMonths: null,
    period: "month",
    noticeDays: null,
    renewal: "none",
  },
};
const yearly: Terms = { ...monthly, termMonths: 12, noticeDays: 30, renewal: "automatic" };

it.each([
  // What begins on a month's last days ends its terms on the last day there is, and comes back to its own day.
  ["2026-01-31", 1, ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]],
  ["2027-12-31", 1, ["2028-01-31", "2028-02-29", "2028-03-31"]],
  ["2026-08-30", 3, ["2026-11-30", "2027-02-28", "2027-05-30"]],
  ["2026-11-30", 3, ["2027-02-28", "2027-05-30", "2027-08-30"]],
  // A leap day comes back once in four years.
  ["2028-02-29", 12, ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]],
  ["2024-02-29", 36, ["2027-02-28", "2030-02-28"]],
  ["2026-03-01", 12, ["2027-03-01", "2028-03-01"]],
  ["2026-12-01", 1, ["2027-01-01", "2027-02-01"]],
  ["2096-02-29", 48, ["2100-02-28", "2104-02-29"]],
] as const)("terms from %s of %i months end before %j", (firstDay, termMonths, ends) => {
  const terms = { ...monthly, firstDay, termMonths };
  expect(ends.map((_, term) => endOfTerm(terms, term))).toEqual(ends);
});

it("without a minimum term, each period of the price is a term", () => {
  const first = (period: Terms["period"]) => endOfTerm({ ...monthly, period }, 0);
  expect([first("month"), first("quarter"), first("year")]).toEqual([
    "2026-02-28",
    "2026-04-30",
    "2027-01-31",
  ]);
});

it.each([
  ["2027-03-01", 30, "2027-01-30"],
  ["2028-03-01", 30, "2028-01-31"],
  ["2027-03-01", 0, "2027-02-28"],
  ["2027-03-01", null, "2027-02-28"],
  ["2027-01-01", 90, "2026-10-03"],
])("notice for an end on %s with %s days is given by %s", (end, days, until) => {
  expect(noticeUntil(end, days)).toBe(until);
});

it.each([
  ["2026-02-27", 0],
  ["2026-02-28", 1],
  ["2026-03-30", 1],
  ["2026-03-31", 2],
  ["2027-01-31", 12],
])("on %s so many months are over of what began on a 31st of January: %i", (day, over) => {
  expect(termOn(monthly, day)).toBe(over);
});

it("a term that nothing follows is the only one", () => {
  expect(termOn({ ...yearly, renewal: "manual" }, "2031-01-01")).toBe(0);
  expect(termOn(yearly, "2031-01-30")).toBe(4);
  expect(termOn(yearly, "2031-01-31")).toBe(5);
});

it.each([
  // In time, on the last day, and a day late: then a whole term follows.
  [yearly, "2026-06-01", { endsOn: "2027-01-31", until: "2027-01-01" }],
  [yearly, "2027-01-01", { endsOn: "2027-01-31", until: "2027-01-01" }],
  [yearly, "2027-01-02", { endsOn: "2028-01-31", until: "2028-01-01" }],
  // 40 days before the end of a month reach into the one before: the next end is too near, the one after it is not.
  [{ ...monthly, noticeDays: 40 }, "2026-02-01", { endsOn: "2026-03-31", until: "2026-02-19" }],
  [monthly, "2026-02-27", { endsOn: "2026-02-28", until: "2026-02-27" }],
  [monthly, "2026-02-28", { endsOn: "2026-03-31", until: "2026-03-30" }],
  // Where nothing follows by itself it ends with its term, however late notice is.
  [{ ...yearly, renewal: "none" }, "2027-01-30", { endsOn: "2027-01-31", until: "2027-01-01" }],
] as const)("notice for %o on %s ends it so: %o", (terms, day, end) => {
  expect(noticeOn(terms, day)).toEqual(end);
});

it("after days or years without a look it is in the term of the day, and no other", () => {
  expect(termBeyond(yearly, "2027-01-31")).toEqual({ term: 1, termEnd: "2028-01-31" });
  expect(termBeyond({ ...yearly, term: 1 }, "2031-05-01")).toEqual({ term: 5, termEnd: "2032-01-31" });
  expect(termBeyond(monthly, "2026-02-27")).toEqual({ term: 0, termEnd: "2026-02-28" });
});

/** Month and day of the end of a term, from nothing but the numbers of a calendar. */
function expectedEnd(firstDay: string, term: number): string {
  const [year = 0, month = 0, day = 0] = firstDay.split("-").map(Number);
  const months = year * 12 + month + term;
  const [endYear, endMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  return [endYear, endMonth, Math.min(day, last)].map((part) => String(part).padStart(2, "0")).join("-");
}

it("from every day of two years on, terms of five years follow each other without gap or overlap, and never drift", () => {
  const wrong: string[] = [];
  let compared = 0;
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
    const firstDay = new Date(at).toISOString().slice(0, 10);
    const terms = { ...monthly, firstDay };
    for (let term = 0; term < 60; term++) {
      const end = endOfTerm(terms, term);
      compared += 1;
      if (end !== expectedEnd(firstDay, term) || termOn(terms, end) !== term + 1)
        wrong.push(`${firstDay} ${term}`);
    }
  }
  expect([compared, wrong]).toEqual([731 * 60, []]);
});

it("a day begins when its clocks say so, also where they are changed", () => {
  const at = (day: string, zone = "Europe/Berlin") => beginOf(day, zone).toISOString();
  expect(at("2026-03-29")).toBe("2026-03-28T23:00:00.000Z");
  expect(at("2026-03-30")).toBe("2026-03-29T22:00:00.000Z");
  expect(at("2026-10-25")).toBe("2026-10-24T22:00:00.000Z");
  expect(at("2026-10-26")).toBe("2026-10-25T23:00:00.000Z");
  // Here midnight itself is left out once a year.
  expect(at("2024-09-08", "America/Santiago")).toBe("2024-09-08T04:00:00.000Z");
});
