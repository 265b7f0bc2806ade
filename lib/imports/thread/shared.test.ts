import { expect, it } from "vitest";
import { shared, sharedBytes } from "./shared";

const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251);

it("a file is taken over whole, into memory that threads share, while others have their turn", async () => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 0);
  const taken = await sharedBytes(new File([bytes], "list.csv"));
  clearInterval(clock);
  expect(taken.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(Buffer.from(taken.buffer).equals(bytes)).toBe(true);
  expect(turns).toBeGreaterThan(0);
  expect(await sharedBytes(new File([], "empty.csv"))).toHaveLength(0);
});

it("bytes are shared once", () => {
  const copy = shared(bytes);
  expect(copy.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(Buffer.from(copy).equals(bytes)).toBe(true);
  expect(shared(copy)).toBe(copy);
});
