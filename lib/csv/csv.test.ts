import { describe, expect, it } from "vitest";
import { amountCell, type Cell, csvResponse, writeCsv } from "./csv";
import { chooseCsvFormat } from "./format";

async function* batches(...given: Cell[][][]) {
  yield* given;
}

describe("a CSV file", () => {
  it("holds every batch under one header, with nothing a spreadsheet would run", async () => {
    const response = csvResponse(
      "Liste",
      ["sku", "name"],
      batches([["1", "=cmd()"]], [], [["2", 'a "b", c']]),
      "comma",
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(`"sku","name"\n"1","'=cmd()"\n"2","a ""b"", c"\n`);
    expect(response.headers.get("content-disposition")).toContain('filename="Liste.csv"');
  });

  it("stops reading when nobody listens any more", async () => {
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield [["row"]];
      } finally {
        closed = true;
      }
    }
    const reader = csvResponse("x", ["a"], endless(), "comma").body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect(closed).toBe(true);
  });

  it("writes numbers with the mark of its format, and as many decimals as the currency has", () => {
    const cells = [amountCell(-123450, "EUR"), amountCell(5, "JPY"), amountCell(null, "EUR"), 2.5, -3];
    expect(writeCsv([cells], "semicolon")).toBe('"-1234,50";"5";"";"2,5";"-3"\n');
    expect(writeCsv([cells], "comma")).toBe('"-1234.50","5","","2.5","-3"\n');
    expect(writeCsv([cells], "semicolon-point")).toBe('"-1234.50";"5";"";"2.5";"-3"\n');
  });

  it.each([
    [undefined, undefined, "de", "semicolon"],
    [undefined, undefined, "en", "comma"],
    [undefined, "comma", "de", "comma"],
    ["semicolon-point", "comma", "de", "semicolon-point"],
    ["x", "__proto__", "en", "comma"],
  ])("asked for as %s, chosen before %s, in a tenant of %s: %s", (asked, chosen, locale, format) => {
    expect(chooseCsvFormat(asked, chosen, locale)).toBe(format);
  });
});
