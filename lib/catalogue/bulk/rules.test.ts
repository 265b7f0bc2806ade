import { describe, expect, it } from "vitest";
import { changedPrice, changeTyped } from "./rules";

describe("a changed list price", () => {
  it.each([
    [10_000, "percent", -500, null, 9500],
    [999, "percent", 250, null, 1024],
    [10_000, "percent", 300, 90, 10_290],
    [10_000, "percent", -10_000, null, 0],
    [500, "amount", -700, null, 0],
    [500, "amount", 125, 99, 599],
    [null, "amount", 125, null, null],
  ] as const)("%s by %s %s rounded to %s is %s", (now, how, by, ending, then) => {
    expect(changedPrice(now, { how, by, ending })).toBe(then);
  });
});

describe("a typed change", () => {
  it.each([
    ["-5", -500],
    ["−5", -500],
    ["+2,5", 250],
    ["2.50", 250],
    ["- 1.000,00", -100_000],
    ["five", undefined],
    ["", undefined],
    ["--5", undefined],
  ])("%s is %s", (typed, points) => {
    expect(changeTyped(typed)).toBe(points);
  });
});
