import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, marginOf, rangeOf } from "@/lib/pricing/rules";
import { hasPart, internalOf, lapsedOf, ofItsParts, retailOf } from "./rules";

const none = { oneTime: null, recurring: null };
const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });

describe("retailOf", () => {
  it("takes each part from the own price where there is one", () => {
    expect(retailOf({ oneTime: null, recurring: 900 }, { oneTime: 5000, recurring: 1000 })).toEqual({
      oneTime: 5000,
      recurring: 900,
    });
  });

  it("never has a part that the entry has no more, and follows in one that it gained", () => {
    const own = { oneTime: null, recurring: 900 };
    expect(retailOf(own, { oneTime: 5000, recurring: null })).toEqual({ oneTime: 5000, recurring: null });
    expect(retailOf(own, { oneTime: null, recurring: 1000 })).toEqual(own);
    expect(retailOf({ oneTime: 4000, recurring: null }, { oneTime: 5000, recurring: 1000 })).toEqual({
      oneTime: 4000,
      recurring: 1000,
    });
  });

  it("keeps an own price of nothing", () => {
    expect(retailOf({ oneTime: 0, recurring: null }, { oneTime: 5000, recurring: null }).oneTime).toBe(0);
  });

  it("is the suggested price without an own one", () => {
    expect(retailOf(null, { oneTime: 5000, recurring: null })).toEqual({ oneTime: 5000, recurring: null });
  });
});

describe("marginOf", () => {
  it.each([
    [11_900, 9520, { minor: 2380, bp: 2000 }],
    [10_000, 10_000, { minor: 0, bp: 0 }],
    [8000, 10_000, { minor: -2000, bp: -2500 }],
    [3, 2, { minor: 1, bp: 3333 }],
    [8, 7, { minor: 1, bp: 1250 }],
    [20_000, 19_999, { minor: 1, bp: 1 }],
    [20_000, 20_001, { minor: -1, bp: -1 }],
    [0, 500, { minor: -500, bp: null }],
  ])("of %i over %i is %o", (retail, transfer, margin) => {
    expect(marginOf(retail, transfer)).toEqual(margin);
  });

  it("is unknown where either price is", () => {
    expect([marginOf(null, 5), marginOf(5, null)]).toEqual([null, null]);
  });

  it("and the transfer price make the retail price", () => {
    fc.assert(
      fc.property(amount, amount, (retail, transfer) => {
        expect((marginOf(retail, transfer)?.minor ?? 0) + transfer).toBe(retail);
      }),
    );
  });
});

describe("rangeOf", () => {
  it.each([
    [11_900, 1000, 3000, { from: 10_710, to: 15_470 }],
    [999, 500, 500, { from: 949, to: 1049 }],
    [10_000, 0, 0, { from: 10_000, to: 10_000 }],
    [10_000, 10_000, null, { from: 0, to: null }],
    [10_000, null, 2000, { from: null, to: 12_000 }],
    [null, 1000, 1000, { from: null, to: null }],
  ])("around %s with %s below and %s above is %o", (suggested, floorBp, ceilingBp, range) => {
    expect(rangeOf(suggested, floorBp, ceilingBp)).toEqual(range);
  });

  it("holds the suggested price", () => {
    const share = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amount, share, share, (suggested, floorBp, ceilingBp) => {
        expect(isWithin(suggested, rangeOf(suggested, floorBp, ceilingBp))).toBe(true);
      }),
    );
  });

  it("ends where it says", () => {
    const range = { from: 949, to: 1049 };
    expect([948, 949, 1049, 1050].map((minor) => isWithin(minor, range))).toEqual([false, true, true, false]);
  });
});

describe("internalOf", () => {
  it("takes the commission from the retail price", () => {
    const prices = {
      transfer: none,
      suggested: { ...none, oneTime: 10_000 },
      retail: { ...none, oneTime: 9500 },
    };
    const terms = { floorBp: null, ceilingBp: null, commissionBp: 800 };
    expect(internalOf(prices, terms).commission).toEqual({ oneTime: 760, recurring: null });
  });
});

describe("an own price", () => {
  const own = { oneTime: 90, recurring: 9 };
  const suggested = { oneTime: 100, recurring: null };

  it("counts for the parts that the entry has, and has lapsed for the others", () => {
    const offer = { suggested };
    expect([hasPart(offer, "oneTime"), hasPart(offer, "recurring")]).toEqual([true, false]);
    expect(ofItsParts(own, suggested)).toEqual({ oneTime: 90, recurring: null });
    expect(lapsedOf(own, suggested)).toEqual({ oneTime: null, recurring: 9 });
  });

  it("is none where nothing of it is left, and lapses in nothing where everything is", () => {
    expect(ofItsParts({ ...none, recurring: 9 }, suggested)).toBeNull();
    expect(lapsedOf(own, { oneTime: 100, recurring: 10 })).toBeNull();
  });
});
