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
    expect(changedPrice(now, { how, by, ending }, "EUR")).toBe(then);
  });
});

describe("a typed change", () => {
  it.each([
    ["-5", -500],
    ["−5", -500],
    ["+2,5", 250],
    ["2.50", 250],
    ["12 %", 1_200],
    ["2,505", undefined],
    ["five", undefined],
    ["", undefined],
    ["--5", undefined],
  ])("of %s is so many basis points: %s", (typed, points) => {
    expect(changeTyped(typed, "percent", { locale: "de", currency: "JPY" })).toBe(points);
  });

  it.each([
    ["- 1.000,00", "EUR", -100_000],
    ["+2,5", "EUR", 250],
    ["-0,125", "EUR", undefined],
    ["-1.000", "JPY", -1_000],
    ["+0,125", "KWD", 125],
    ["", "EUR", undefined],
  ])("of %s %s is so many minor units: %s", (typed, currency, minor) => {
    expect(changeTyped(typed, "amount", { locale: "de", currency })).toBe(minor);
  });
});
