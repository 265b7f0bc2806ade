import { expect, it } from "vitest";
import { isReported } from "./rules";

const reportedOf = (action: "access-refused" | "file-downloaded", most: number) =>
  Array.from({ length: most }, (_, at) => at + 1).filter((nth) => isReported(action, nth));

it("tells of a million refusals within an hour in seven entries", () => {
  expect(reportedOf("access-refused", 1_000_000)).toEqual([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]);
});

it("tells of each of a hundred deeds, and of more as of refusals", () => {
  expect(reportedOf("file-downloaded", 20_000)).toEqual([
    ...Array.from({ length: 100 }, (_, at) => at + 1),
    1_000,
    10_000,
  ]);
});
