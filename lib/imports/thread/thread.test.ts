import { describe, expect, it, vi } from "vitest";
import type { Mapping } from "@/lib/imports/rules";
import { MOST_COLUMNS, type TableFault } from "@/lib/imports/table";
import type { Batch, Summary } from "./pieces";
import { readInThread } from "./run";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What comes of a file, and how long everybody else had to wait at most while it was read. */
async function readAside(text: string) {
  const content = bytes(text);
  let longest = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  try {
    for await (const piece of readInThread<{ rowsTotal: number }>({ of: "table", bytes: content }))
      return { rows: piece.rowsTotal, longest };
    return { longest };
  } catch (error) {
    return { fault: (error as TableFault).key, longest };
  } finally {
    clearInterval(clock);
  }
}

// Each of these starts a thread.
vi.setConfig({ testTimeout: 180_000 });

const million = 1_000_000;
const wide = Array.from({ length: 30 }, (_, at) => `column ${at}`).join(";");

describe("a file is read aside", () => {
  it.each([
    ["19 million commas", ",".repeat(19 * million), "tooManyCells"],
    [
      "19 million semicolons in lines",
      `name;price\n${`${";".repeat(1900)}\n`.repeat(10_000)}`,
      "tooManyCells",
    ],
    ["two million commas", `name${",".repeat(2 * million)}`, "tooManyColumns"],
    ["five million short rows", `name,price\n${"a\n".repeat(5 * million)}`, "tooManyRows"],
    ["200,000 short rows", `name,price\n${"a\n".repeat(200_000)}`, "tooManyRows"],
    ["19 million blank rows", `name,price\n${"\n".repeat(19 * million)}`, "tooManyRows"],
    ["old line breaks", `name,price\r${"a\r".repeat(5 * million)}`, "tooManyRows"],
    ["a quotation mark that is never closed", `name,price\n"${"a\n".repeat(500_000)}`, "quoteNotClosed"],
  ])("and refused: %s", async (_, text, fault) => {
    const read = await readAside(text);
    expect(read.fault).toBe(fault);
    // Not a measure of speed: in one go it took ten seconds and more.
    expect(read.longest).toBeLessThan(2000);
  });

  it("and taken: as many rows and columns as there may be", async () => {
    expect(await readAside(`name;price\n${"Lamp;1\n".repeat(100_000)}`)).toMatchObject({ rows: 100_000 });
    expect(await readAside(`${wide}\n${`${"x;".repeat(29)}x\n`.repeat(5000)}`)).toMatchObject({ rows: 5000 });
    expect(await readAside(`${"a;".repeat(MOST_COLUMNS - 1)}a\nx\n`)).toMatchObject({ rows: 1 });
  });

  it("counts no blank rows, wherever they stand", async () => {
    const rows = `Lamp,1\n${"\n".repeat(9)}`.repeat(12_000);
    expect(await readAside(`name,price\n${rows}`)).toMatchObject({ rows: 12_000 });
  });
});

const mapping: Mapping = {
  columns: { name: 0, price: 1, category: 2 },
  header: true,
  decimal: "auto",
  categoryId: null,
  unknownCategory: "create",
  kind: "product",
  state: "draft",
  free: false,
};

it("what a file says comes in pieces of a thousand, with the categories that each names", async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `Lamp ${at},${at % 5 ? at : "oops"},Group ${at % 3}`);
  const content = bytes(`name,price,group\n${rows.join("\n")}`);
  const pieces: (Summary | Batch)[] = [];
  const ask = { of: "items", bytes: content, mapping, currency: "EUR", known: [] } as const;
  for await (const piece of readInThread<Summary | Batch>({ ...ask, known: [] })) pieces.push(piece);
  const [summary, ...batches] = pieces as [Summary, ...Batch[]];
  expect(summary).toMatchObject({ rowsTotal: 2500, refusedCount: 500, headers: ["name", "price", "group"] });
  expect(summary.newCategories.map(({ name }) => name)).toEqual(["Group 1", "Group 2", "Group 0"]);
  expect(JSON.parse(summary.problems)[0]).toEqual({ row: 2, field: "price", reason: "notAmount" });
  expect(batches.map(({ drafts }) => drafts.length)).toEqual([1000, 1000]);
  expect(batches[0]?.categoryIds.map(([cell]) => cell).sort()).toEqual(["Group 0", "Group 1", "Group 2"]);
});

it("files wait for each other, and more than a few are asked to come again", async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => readAside("name\nLamp\nDesk")));
  expect(all.filter(({ rows }) => rows === 2)).toHaveLength(10);
  expect((await readAside("name\nLamp")).rows).toBe(1);
});
