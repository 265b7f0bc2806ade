import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PartBefore, type PricingRule, partBy, priceBy } from "./rules";

const open = { from: null, to: null };
const now: PartBefore = { own: null, suggested: 10_000, transfer: 8_000, range: open };
const by = (rule: Partial<PricingRule>, more: Partial<PartBefore> = {}) =>
  partBy(
    { how: "markup", by: 0, part: "both", ending: null, ...rule },
    "oneTime",
    { ...now, ...more },
    "EUR",
  );

describe("a rule makes a price", () => {
  test.each([
    [{ how: "markup", by: 2_500 }, 10_000],
    [{ how: "markup", by: -1_000 }, 7_200],
    [{ how: "suggested", by: -1_000 }, 9_000],
    [{ how: "suggested", by: 550 }, 10_550],
    [{ how: "margin", by: 2_000 }, 10_000],
    [{ how: "margin", by: 3_333 }, 11_999],
    [{ how: "amount", by: 1_999 }, 9_999],
    [{ how: "follow", by: 0 }, null],
  ] as const)("%j", (rule, own) => {
    expect(by(rule)).toEqual({ own });
  });

  test("half-up to the minor unit", () => {
    expect(by({ how: "markup", by: 5_000 }, { transfer: 1 })).toEqual({ own: 2 });
    expect(by({ how: "suggested", by: -5_000 }, { suggested: 1 })).toEqual({ own: 1 });
    expect(by({ how: "margin", by: 6_000 }, { transfer: 1 })).toEqual({ own: 3 });
  });

  test.each([
    [90, 9_990],
    [95, 9_995],
    [99, 9_999],
    [0, 10_000],
  ])("rounded to the ending %i", (ending, own) => {
    expect(by({ how: "suggested", ending }, { suggested: 10_010 })).toEqual({ own });
  });

  test("never 0, unless the suggested price is 0 itself", () => {
    expect(by({ how: "suggested", by: -10_000 })).toEqual({ own: null, note: "refused" });
    expect(by({ how: "suggested", by: -10_000, ending: 90 }, { own: 700 })).toEqual({
      own: 700,
      note: "refused",
    });
    expect(by({ how: "suggested", by: -9_999 })).toEqual({ own: 1 });
    expect(by({ how: "suggested", by: 500 }, { suggested: 0 })).toEqual({ own: 0 });
  });

  test("keeps the margin it was asked for, to the minor unit", () => {
    const transfers = fc.integer({ min: 1, max: 1_000_000_000 });
    const shares = fc.integer({ min: 0, max: 9_000 });
    fc.assert(
      fc.property(transfers, shares, (transfer, share) => {
        const { own } = by({ how: "margin", by: share }, { transfer });
        expect(Math.abs((own ?? 0) * (1 - share / 10_000) - transfer)).toBeLessThanOrEqual(0.51);
      }),
    );
  });
});

describe("the allowed range", () => {
  const range = { from: 9_000, to: 12_000 };

  test("holds what lies within, both ends included", () => {
    expect(by({ how: "amount", by: 1_000 }, { range })).toEqual({ own: 9_000 });
    expect(by({ how: "amount", by: 4_000 }, { range })).toEqual({ own: 12_000 });
  });

  test("caps what lies beyond, also after rounding", () => {
    expect(by({ how: "amount", by: 999 }, { range })).toEqual({ own: 9_000, note: "floor" });
    expect(by({ how: "amount", by: 4_001 }, { range })).toEqual({ own: 12_000, note: "ceiling" });
    expect(by({ how: "amount", by: 1_010, ending: 99 }, { range })).toEqual({ own: 9_000, note: "floor" });
  });
});

describe("a rule leaves a part as it is", () => {
  test("where there is nothing to reckon from, and says so", () => {
    expect(by({ how: "markup" }, { transfer: null, own: 7 })).toEqual({ own: 7, note: "refused" });
    expect(by({ how: "suggested" }, { suggested: null, own: 7 })).toEqual({ own: 7, note: "refused" });
    expect(by({ how: "margin", by: 10_000 })).toEqual({ own: null, note: "refused" });
    expect(by({ how: "amount", by: -8_001 })).toEqual({ own: null, note: "refused" });
    expect(by({ how: "markup", by: 999_999 }, { transfer: 1_000_000_000_000 })).toMatchObject({
      note: "refused",
    });
  });

  test("where the part is not meant, or not there", () => {
    expect(by({ part: "recurring" }, { own: 7 })).toEqual({ own: 7 });
    expect(by({}, { suggested: null, transfer: null })).toEqual({ own: null });
  });
});

test("both parts follow the rule, each from its own prices", () => {
  const rule: PricingRule = { how: "markup", by: 1_000, part: "both", ending: null };
  const both = { oneTime: 1_000, recurring: 500 };
  const nothing = { oneTime: null, recurring: null };
  const range = { oneTime: open, recurring: { from: null, to: 520 } };
  expect(priceBy(rule, { own: nothing, suggested: both, transfer: both, range }, "EUR")).toEqual({
    oneTime: { own: 1_100 },
    recurring: { own: 520, note: "ceiling" },
  });
});
