import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

test("migrations follow one another in time, since a database runs those that are newer than its last one, and each file is one of them", () => {
  const times = journal.entries.map(({ when }) => when);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(new Set(times).size).toBe(times.length);
  const files = readdirSync("db/migrations").flatMap((name) =>
    name.endsWith(".sql") ? [name.slice(0, -4)] : [],
  );
  expect(files.toSorted()).toEqual(journal.entries.map(({ tag }) => tag).toSorted());
});
