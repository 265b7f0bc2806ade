import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, readCell } from "./amounts";
import { plainHeader } from "./columns";
import { delimiterOf, MOST_COLUMNS, readTable, TableFault } from "./table";

const bytes = (text: string) => new TextEncoder().encode(text);
const faultOf = (content: Uint8Array) => {
  try {
    readTable(content);
  } catch (error) {
    if (error instanceof TableFault) return error.key;
    throw error;
  }
};

describe("readTable", () => {
  it("reads comma, semicolon and tab, with quotes, doubled quotes and newlines in fields", () => {
    for (const mark of [",", ";", "\t"]) {
      const table = readTable(bytes(`name${mark}text\r\n"A ""B""${mark} C"${mark}"one\ntwo"\r\n`));
      expect(table.delimiter).toBe(mark);
      expect(table.headers).toEqual(["name", "text"]);
      expect(table.rows).toEqual([{ row: 2, cells: [`A "B"${mark} C`, "one\ntwo"] }]);
    }
  });

  it("leaves out the byte order mark", () => {
    expect(readTable(bytes("\uFEFFname,price\nA,1")).headers).toEqual(["name", "price"]);
  });

  it("reads Windows-1252 and UTF-16", () => {
    const western = Uint8Array.from(
      [..."name,price\nK"].map((c) => c.charCodeAt(0)).concat([0xe4, 0x73, 0x65, 0x2c, 0x80]),
    );
    expect(readTable(western).rows[0]?.cells).toEqual(["Käse", "€"]);
    const wide = Buffer.from("\uFEFFname,price\nKäse,1", "utf16le");
    expect(readTable(wide).rows[0]?.cells).toEqual(["Käse", "1"]);
  });

  it("numbers rows as a spreadsheet does and leaves blank ones out", () => {
    expect(readTable(bytes("name,price\nA,1\n\n,\nB,2")).rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it("knows a file without a header", () => {
    const table = readTable(bytes("Screen 24,109.99\nScreen 27,249"));
    expect(table.hasHeader).toBe(false);
    expect(table.headers).toEqual(["", ""]);
    expect(table.rows).toHaveLength(2);
  });

  it("reads a file of one column, with and without a header", () => {
    expect(readTable(bytes("name\nA\nB")).rows).toHaveLength(2);
    expect(readTable(bytes("Alpha\nBeta")).rows).toHaveLength(2);
  });

  it("keeps a stray quotation mark inside a field", () => {
    expect(readTable(bytes('name,price\n27" screen,1')).rows[0]?.cells[0]).toBe('27" screen');
  });

  it("reads hostile cells in no time", () => {
    const spaces = " ".repeat(100_000);
    const hostile = `1${spaces}x,${"(".repeat(100_000)}\nA,${"1,".repeat(50_000)}x1`;
    const { headers, rows } = readTable(bytes(hostile.replace(",(", ";(").replace("A,", "A;")));
    expect(plainHeader(headers[1] ?? "")).toBe("");
    expect(readCell(rows[0]?.cells[1] ?? "", ".", "EUR")).toBe("notAmount");
    expect(decimalOf({ rows, delimiter: ";" }, { columns: { price: 1 }, decimal: "auto" }, "EUR")).toBe(",");
  });

  it("keeps columns of the same name apart", () => {
    expect(readTable(bytes("name,color,color\nA,red,blue")).rows[0]?.cells).toEqual(["A", "red", "blue"]);
  });

  it("reads the head of a file that is cut within a character", () => {
    const content = bytes(`name,price\n${"Käse,1\n".repeat(100)}Kä`);
    expect(readTable(content.subarray(0, content.length - 1), { head: true }).rows[0]?.cells[0]).toBe("Käse");
  });

  it("says what is wrong with what is no table", () => {
    expect(faultOf(bytes(""))).toBe("empty");
    expect(faultOf(bytes("\n\n \n"))).toBe("empty");
    expect(faultOf(bytes("name,price\n"))).toBe("empty");
    expect(faultOf(bytes("PK\u0003\u0004\0\0binary"))).toBe("notText");
    expect(faultOf(bytes(`${"a,".repeat(10_000)}\n1`))).toBe("tooManyColumns");
    expect(faultOf(bytes(`${"a,".repeat(MOST_COLUMNS - 1)}b\n1`))).toBeUndefined();
    expect(faultOf(bytes('name,price\nA,"1\nB,2'))).toBe("quoteNotClosed");
    expect(faultOf(bytes(`name\n${"x".repeat(2_000_000)}`))).toBe("unreadable");
  });

  it("answers any bytes with a table or a TableFault", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        faultOf(content);
      }),
    );
  });
});

it("guesses the delimiter from the first line outside of quotes", () => {
  expect(delimiterOf('"a;b;c;d",e\n')).toBe(",");
  expect(delimiterOf("a;b,c;d\n")).toBe(";");
  expect(delimiterOf("a\n")).toBe(",");
});
