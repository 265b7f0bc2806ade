import { expect, it } from "vitest";
import { dayWords, expectedOn, promiseChange, promiseWords, spanOf } from "./rules";

it("what is confirmed arrives so many days later; nobody knows when without a lead time", () => {
  expect([0, 3, null].map((leadDays) => expectedOn("2026-12-30", leadDays))).toEqual([
    "2026-12-30",
    "2027-01-02",
    null,
  ]);
});

it.each([
  [null, null, undefined],
  ["2026-12-03", "2026-12-03", undefined],
  // It stays as it was told, also when that day is over.
  ["2026-11-03", "2026-11-03", undefined],
  [null, "2026-11-30", { before: null, after: "2026-11-30" }],
  ["2026-12-03", "2026-12-09", { before: "2026-12-03", after: "2026-12-09" }],
  ["2026-12-03", null, { before: "2026-12-03", after: null }],
])("on 30 November a promise for %s becomes one for %s: %j", (promisedOn, after, change) => {
  expect(promiseChange({ promisedOn }, after, "2026-11-30")).toEqual(change);
});

it("nothing is promised for a day that is over", () => {
  expect(() => promiseChange({ promisedOn: null }, "2026-11-29", "2026-11-30")).toThrow("promiseOver");
});

it("promises last from the first to the last of them", () => {
  expect(spanOf([null, "2026-12-09", "2026-12-03", null])).toEqual({
    first: "2026-12-03",
    last: "2026-12-09",
  });
  expect(spanOf([null])).toBeUndefined();
});

it("an entry names a day in every language", () => {
  expect(dayWords("2026-12-03")).toEqual({
    day: "2026-12-03",
    "day.en": "December 3, 2026",
    "day.de": "3. Dezember 2026",
  });
});

it.each([
  [[], { promised: "none", first: "", last: "", open: 0 }],
  [[null], { promised: "none", first: "", last: "", open: 0 }],
  [["2026-12-03", "2026-12-03"], { promised: "one", first: "2026-12-03", last: "2026-12-03", open: 0 }],
  [
    ["2026-12-09", null, "2026-12-03"],
    { promised: "several", first: "2026-12-03", last: "2026-12-09", open: 1 },
  ],
])("of the days %j is told: %j", (days, words) => {
  expect(promiseWords(days)).toEqual(words);
});
