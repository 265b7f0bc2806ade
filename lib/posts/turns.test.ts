import { describe, expect, it } from "vitest";
import { apart, inTurn } from "./turns";

/** Holds the process for so many milliseconds. */
function hold(milliseconds: number) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("work that is done in turn", () => {
  it("lets everything else have its turn between pieces, however many ask at the same time", async () => {
    const order: string[] = [];
    const pieces = Array.from({ length: 5 }, (_, number) =>
      inTurn(() => {
        hold(12);
        order.push(`piece ${number}`);
      }),
    );
    const other = new Promise<void>((resolve) => setImmediate(() => resolve(void order.push("other"))));
    await Promise.all([...pieces, other]);
    expect(order.slice(0, 2).sort()).toEqual(["other", "piece 0"]);
    expect(order.filter((each) => each !== "other")).toEqual([0, 1, 2, 3, 4].map((each) => `piece ${each}`));
  });

  it("returns what work returns, and goes on after work that throws", async () => {
    const failed = inTurn(() => {
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await expect(inTurn(() => 7)).resolves.toBe(7);
  });
});

it("large bodies go on apart from each other, the first one first", async () => {
  const began = performance.now();
  const gone: [body: number, at: number][] = [];
  const go = (body: number) => apart().then(() => gone.push([body, performance.now() - began]));
  await Promise.all([1, 2, 3].map(go));
  expect(gone.map(([body]) => body)).toEqual([1, 2, 3]);
  expect(gone[1]?.[1]).toBeGreaterThan(190);
  expect(gone[2]?.[1]).toBeGreaterThan(390);
});
