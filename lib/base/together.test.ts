import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { together } from "./together";

it("gives the results in the order asked for, each with its type", async () => {
  const [number, text] = await together([sleep(2).then(() => 1), "two"]);
  expect([number.toFixed(1), text.toUpperCase()]).toEqual(["1.0", "TWO"]);
});

it("throws the first error, once every other read has ended", async () => {
  let ended = false;
  const slow = sleep(20).then(() => {
    ended = true;
  });
  await expect(together([slow, Promise.reject(new Error("refused"))])).rejects.toThrow("refused");
  expect(ended).toBe(true);
});
