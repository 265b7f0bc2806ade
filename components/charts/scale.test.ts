import { describe, expect, it } from "vitest";
import { lineThrough, ticksTo } from "./scale";

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

describe("a line through values", () => {
  const heights = (values: number[]) => lineThrough(values, 90, 20).map(({ y }) => y);

  it("reaches from the least to the greatest", () => {
    expect(lineThrough([0, 5, 10, 5], 90, 20)).toEqual([
      { x: 0, y: 20 },
      { x: 30, y: 10 },
      { x: 60, y: 0 },
      { x: 90, y: 10 },
    ]);
    expect(heights([-4, 0, 4])).toEqual([20, 10, 0]);
    expect(heights([1_000_000_000, 1_000_000_001])).toEqual([20, 0]);
  });

  it("is level where nothing changes, and where there is one value or none", () => {
    expect(heights([7, 7, 7])).toEqual([10, 10, 10]);
    expect(lineThrough([3], 90, 20)).toEqual([{ x: 0, y: 10 }]);
    expect(lineThrough([], 90, 20)).toEqual([]);
  });
});
