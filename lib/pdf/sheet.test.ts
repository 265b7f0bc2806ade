import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, it } from "vitest";
import { fonts, printable, REPLACEMENT } from "./fonts";
import { Sheets } from "./sheet";

const about = { title: "A list", author: "Nordwind", language: "de" };
const pagesOf = async (file: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false })).text;
const made = async (write: (sheets: Sheets) => unknown) => {
  const sheets = new Sheets(await fonts(), about);
  await write(sheets);
  return sheets.end((at, of) => `Seite ${at} von ${of}`);
};
const columns = [
  { head: "Artikel", share: 3 },
  { head: "Menge", share: 1, numeric: true },
];

describe("a sheet", () => {
  it("holds text of Germany and its neighbours as it is, and marks what the font does not have", async () => {
    const words = "Größe Ärger Šťastný Łódź Győr İstanbul Ελλάδα Привет – „so“ ½ €";
    const file = await made((sheets) => {
      sheets.begin("Fuß");
      sheets.text(words);
      sheets.text("Tokio 東京 😀 fertig\u0000\u0007");
    });
    const [page = ""] = await pagesOf(file);
    expect(page).toContain(words);
    expect(page).toMatch(/Tokio .* fertig/);
    expect(page).not.toContain("東京");
    const { info } = await getMeta(await getDocumentProxy(new Uint8Array(file)));
    expect(info).toMatchObject({ Title: "A list", Author: "Nordwind" });
  });

  it("replaces each missing character by one mark, and keeps the rest in one form", async () => {
    const has = (code: number) => code < 0x250;
    expect(printable("A東京\u0308", has)).toBe(`A${REPLACEMENT}${REPLACEMENT}`);
    expect(printable("u\u0308ber\r\nnull\0", has)).toBe("über  null");
    expect(printable("\ud83d", has)).toBe(REPLACEMENT);
  });

  it("repeats the head of a table, wraps what is long, and counts the pages of each part", async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [
      `Zeile ${at} ${"sehr langer Name ".repeat(at % 7)}`,
      String(at),
    ]);
    const pages = await pagesOf(
      await made(async (sheets) => {
        sheets.begin("Teil eins");
        await sheets.table(columns, rows);
        sheets.begin("Teil zwei");
        sheets.text("kurz");
      }),
    );
    const first = pages.filter((page) => page.includes("Teil eins"));
    expect(first.length).toBeGreaterThan(2);
    expect(pages).toHaveLength(first.length + 1);
    for (const [at, page] of first.entries()) {
      expect(page).toContain("Artikel");
      expect(page).toContain(`Seite ${at + 1} von ${first.length}`);
    }
    expect(pages.at(-1)).toContain("Seite 1 von 1");
    const all = pages.join(" ").replace(/\s+/g, " ");
    for (const [name = ""] of rows) expect(all).toContain(name.trim().replace(/\s+/g, " "));
  });

  it("survives a name without end and a picture that is none", async () => {
    const pages = await pagesOf(
      await made(async (sheets) => {
        sheets.begin("x".repeat(400));
        expect(sheets.picture(Buffer.from("no picture"), 40)).toBe(false);
        await sheets.table(columns, [
          ["W".repeat(9000), "1"],
          ["danach", "2"],
        ]);
      }),
    );
    expect(pages.join(" ")).toContain("danach");
    expect(pages.length).toBeLessThan(6);
  });
});
