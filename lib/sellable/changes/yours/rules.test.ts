import { describe, expect, it, test } from "vitest";
import { isOutside, yoursAt } from "./rules";

const terms = {
  suggestedOneTime: 10_000,
  suggestedRecurring: 1_000,
  transferOneTime: 8_000,
  transferRecurring: 900,
  floorBp: 1_000,
  ceilingBp: 2_000,
  commissionBp: 500,
};
const reseller = { seesInternal: true, agency: false };

describe("what a reseller asks and is left", () => {
  it("follows the suggested price until it has one of its own, part by part", () => {
    expect(yoursAt(terms, null, reseller)).toEqual({
      price: { oneTime: 10_000, recurring: 1_000 },
      margin: { oneTime: { minor: 2_000, bp: 2_000 }, recurring: { minor: 100, bp: 1_000 } },
    });
    expect(yoursAt(terms, { oneTime: 9_000, recurring: null }, reseller)).toEqual({
      price: { oneTime: 9_000, recurring: 1_000 },
      margin: { oneTime: { minor: 1_000, bp: 1_111 }, recurring: { minor: 100, bp: 1_000 } },
    });
  });

  it("is its commission on the agency model", () => {
    expect(yoursAt(terms, null, { ...reseller, agency: true }).margin).toEqual({
      oneTime: { minor: 500, bp: 500 },
      recurring: { minor: 50, bp: 500 },
    });
  });

  it("is the price alone for those who see no margin", () => {
    const { suggestedOneTime, suggestedRecurring } = terms;
    const blind = yoursAt({ suggestedOneTime, suggestedRecurring }, null, {
      ...reseller,
      seesInternal: false,
    });
    expect(blind).toEqual({ price: { oneTime: 10_000, recurring: 1_000 } });
  });
});

test.each([
  [{ oneTime: 9_000, recurring: null }, false],
  [{ oneTime: 8_999, recurring: null }, true],
  [{ oneTime: null, recurring: 1_201 }, true],
  [{ oneTime: 12_000, recurring: 1_200 }, false],
])("an own price of %o is outside: %s", (own, outside) => {
  expect(isOutside(terms, own)).toBe(outside);
});

test("an own price of a part that is gone is outside", () => {
  expect(isOutside({ ...terms, suggestedRecurring: null }, { oneTime: null, recurring: 1_000 })).toBe(true);
});
