import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsOf } from "@/lib/base/currencies";
import { decimalOf, readCell } from "./amounts";
import { readTable, type Table } from "./table";

describe("readCell", () => {
  it.each([
    ["12999", ".", 1_299_900],
    ["1,299.00", ".", 129_900],
    ["1.299,00", ",", 129_900],
    ["1 299,5", ",", 129_950],
    ["1’299.50", ".", 129_950],
    ["€ 12,50", ",", 1250],
    ["12.50 EUR", ".", 1250],
    ["0.027", ".", 3],
    ["0.995", ".", 100],
    [".5", ".", 50],
    ["0", ".", 0],
    ["249.", ".", 24_900],
    ["249,-", ",", 24_900],
    ["1.249,–", ",", 124_900],
    ["1 234 567,5", ",", 123_456_750],
    ["0,125", ",", 13],
  ] as const)("%s with %s is %i", (cell, decimal, minor) => {
    expect(readCell(cell, decimal, "EUR")).toBe(minor);
  });

  it.each([
    ["0,125", "."],
    ["0.500", ","],
    ["00,125", "."],
    ["0 125", "."],
    ["10 20", ","],
    ["1 2345", ","],
    ["12 34,50", ","],
    ["1 234.567", ","],
    ["1.234 567", ","],
    ["12,5 0", ","],
    ["1.249,-", "."],
  ] as const)("%s with %s is no amount", (cell, decimal) => {
    expect(readCell(cell, decimal, "EUR")).toBe("notAmount");
  });

  it.each([
    ["abc", "notAmount"],
    ["1e309", "notAmount"],
    ["12abc34", "notAmount"],
    ["1,2,3", "notAmount"],
    ["99999999999999999", "notAmount"],
    ["=1+1", "notAmount"],
    ["NaN", "notAmount"],
    ["-5", "negative"],
    ["12 USD", "otherCurrency"],
    ["$5", "otherCurrency"],
  ] as const)("%s is refused as %s", (cell, reason) => {
    expect(readCell(cell, ".", "EUR")).toBe(reason);
  });

  it("answers any text without throwing", () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const amount = readCell(cell, ".", "EUR");
        if (typeof amount === "number") expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }),
    );
  });
});

const settled = (table: Pick<Table, "rows" | "delimiter">, price: number) =>
  decimalOf(table, { columns: { price }, decimal: "auto" }, "EUR");

it("finds out how decimals are written from the amounts that leave no doubt", () => {
  const of = (text: string) => settled(readTable(Buffer.from(text)), 1);
  expect(of("name,price\nA,1.299\nB,12.50")).toBe(".");
  expect(of("name;price\nA;1.299\nB;12,50")).toBe(",");
  expect(of("name;price\nA;1.299")).toBe(",");
  expect(of('name,price\nA,"1,299.00"')).toBe(".");
  expect(of('name,price\nA,"1.299.000"')).toBe(",");
  expect(of("name,price\nA,0.027")).toBe(".");
  expect(of('name,price\nA,"0,125"')).toBe(",");
  expect(of("name;price\nA;0.500")).toBe(".");
  expect(of('name,price\nA,"1234,567"')).toBe(",");
});

const written = fc.stringMatching(/^[ .,'0-9]{1,10}$/);
const marks = fc.constantFrom(".", ",");

it("reads a number only as it is written, plainly or in whole groups of thousands", () => {
  fc.assert(
    fc.property(written, marks, fc.constantFrom("EUR", "JPY", "KWD"), (cell, decimal, currency) => {
      const read = readCell(cell, decimal, currency);
      if (typeof read !== "number") return;
      const [whole = "", fraction = "", ...more] = cell.trim().split(decimal);
      const [first = "", ...groups] = whole.split(/[.,' ]/);
      expect(more).toEqual([]);
      if (groups.length) expect(first).toMatch(/^[1-9]\d{0,2}$/);
      for (const group of groups) expect(group).toMatch(/^\d{3}$/);
      const value = Number(`${first}${groups.join("")}.${fraction}0`) * 10 ** decimalsOf(currency);
      expect(Math.abs(read - value)).toBeLessThan(0.501);
    }),
    { numRuns: 5000 },
  );
});

it("settles on a mark by which the amount reads, wherever one does", () => {
  fc.assert(
    fc.property(written, fc.constantFrom(",", ";"), (cell, delimiter) => {
      const reads = ([".", ","] as const).filter((mark) => typeof readCell(cell, mark, "EUR") === "number");
      if (reads.length) expect(reads).toContain(settled({ rows: [{ row: 1, cells: [cell] }], delimiter }, 0));
    }),
    { numRuns: 5000 },
  );
});
