import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "./csv";
import { csvFormats } from "./format";
import { guardFormulas, unguardFormulas } from "./guard";

const delimiters = [",", ";", "\t", "|"];
const formula = /^[\s"]*[=+\-@＝＋－＠]/;

/** The cells as spreadsheets split them: a quote opens a field only where it stands first, and text after it goes on. */
function split(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  let first = true;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += char;
      at += 1;
    } else if (quoted && char === '"') quoted = false;
    else if (quoted) cell += char;
    else if (first && char === '"') quoted = true;
    else if (char === delimiter || char === "\n" || char === "\r") {
      cells.push(cell);
      cell = "";
      first = true;
      continue;
    } else cell += char;
    first = false;
  }
  return [...cells, cell];
}

/** What people and attackers type, dense in the characters that matter. */
const text = fc
  .array(fc.constantFrom(..."ab01=+-@＝'\";,|\t\r\n \u00a0"), { maxLength: 12 })
  .map((all) => all.join(""));

describe("text in a CSV file", () => {
  it.each([
    ["a;=cmd|' /C calc'!A0", "a;'=cmd|' /C calc'!A0"],
    ["=1+1", "'=1+1"],
    ["x, @SUM(A1)", "x, '@SUM(A1)"],
    ['a\n"=1', "a\n\"'=1"],
    ["a|\t-2", "a|\t'-2"],
    ["Müller-Lüdenscheid GmbH + Co. KG", "Müller-Lüdenscheid GmbH + Co. KG"],
  ])("%j is written %j", (given, written) => {
    expect(guardFormulas(given)).toBe(written);
  });

  it("is no formula at whatever delimiter, and is read back as it was", () => {
    const table = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, fc.constantFrom(...csvFormats), (rows, format) => {
        const file = writeCsv(rows, format);
        for (const delimiter of delimiters)
          expect(split(file, delimiter).filter((cell) => formula.test(cell))).toEqual([]);
        const read: string[][] = parse(file, { delimiter: format === "comma" ? "," : ";" });
        expect(read.map((row) => row.map(unguardFormulas))).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  it("is guarded in linear time", () => {
    // Anything else would take hours for cells of this length.
    for (const part of ['"', "\n", "; ", ";'", "'", ",=", " "]) {
      const cell = `;${part.repeat(1_000_000)}`;
      expect(unguardFormulas(guardFormulas(cell)) === cell, part).toBe(true);
    }
  });
});
