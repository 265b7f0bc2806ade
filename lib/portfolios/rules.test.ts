import { describe, expect, it } from "vitest";
import { isTransferAboveSuggested, missingPrice, pricesFor, shareTyped } from "./rules";

const none = {
  transferOneTime: null,
  transferRecurring: null,
  suggestedOneTime: null,
  suggestedRecurring: null,
};

describe("the prices of an entry", () => {
  it("are needed for the parts the offer has, and only for those", () => {
    const list = { oneTime: 100, recurring: null };
    expect(missingPrice(list, none)).toBe("transferOneTime");
    expect(missingPrice(list, { ...none, transferOneTime: 1 })).toBe("suggestedOneTime");
    expect(missingPrice(list, { ...none, transferOneTime: 0, suggestedOneTime: 0 })).toBeUndefined();
    expect(pricesFor(list, { ...none, transferOneTime: 1, transferRecurring: 2 })).toEqual({
      ...none,
      transferOneTime: 1,
    });
  });

  it("warn where the transfer price is above the suggested one, not where they are equal", () => {
    expect(isTransferAboveSuggested({ ...none, transferOneTime: 2, suggestedOneTime: 1 })).toBe(true);
    expect(isTransferAboveSuggested({ ...none, transferRecurring: 2, suggestedRecurring: 1 })).toBe(true);
    expect(isTransferAboveSuggested({ ...none, transferOneTime: 1, suggestedOneTime: 1 })).toBe(false);
    expect(isTransferAboveSuggested(none)).toBe(false);
  });
});

describe("a typed share", () => {
  it.each([
    ["82", 8200],
    ["-18", 8200],
    ["−18", 8200],
    ["- 17,5 %", 8250],
    ["+5", 10_500],
    ["0", 0],
    ["200", 20_000],
    ["201", undefined],
    ["-101", undefined],
    ["", undefined],
    ["1e2", undefined],
  ])("%s is %s basis points", (typed, points) => {
    expect(shareTyped(typed)).toBe(points);
  });
});
