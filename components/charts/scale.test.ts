import { describe, expect, it } from "vitest";
import { ticksTo } from "./scale";

describe("the steps of an axis", () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [9, [0, 5, 10]],
    [100, [0, 50, 100]],
    [1234, [0, 500, 1000, 1500]],
  ])("to %s", (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });
});
