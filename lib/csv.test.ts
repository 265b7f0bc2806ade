import { describe, expect, it } from "vitest";
import { amountCell, csvResponse } from "./csv";

async function* batches(...given: string[][][]) {
  yield* given;
}

describe("a CSV file", () => {
  it("holds every batch under one header, with nothing a spreadsheet would run", async () => {
    const response = csvResponse(
      "Liste",
      ["sku", "name"],
      batches([["1", "=cmd()"]], [], [["2", 'a "b", c']]),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(`sku,name\n1,'=cmd()\n2,"a ""b"", c"\n`);
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
    const reader = csvResponse("x", ["a"], endless()).body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect(closed).toBe(true);
  });

  it("writes amounts so that every spreadsheet reads them", () => {
    expect([amountCell(123450), amountCell(5), amountCell(null)]).toEqual(["1234.50", "0.05", ""]);
  });
});
