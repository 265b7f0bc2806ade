import { describe, expect, it } from "vitest";
import { kindOf } from "./kind";

const zip = (...names: string[]) => Buffer.from(`PK\u0003\u0004${names.join("\0")}`, "latin1");
const hex = (bytes: string, more = "") => Buffer.concat([Buffer.from(bytes, "hex"), Buffer.from(more)]);

describe("what a file is", () => {
  it.each([
    ["pdf", Buffer.from("%PDF-1.7\n")],
    ["png", hex("89504e470d0a1a0a")],
    ["jpg", hex("ffd8ffe0")],
    ["webp", hex("5249464600000000", "WEBP")],
    ["docx", zip("[Content_Types].xml", "word/document.xml")],
    ["xlsx", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["txt", Buffer.from("Stück;Preis\r\n1;2\t3")],
  ])("is said by what stands in it: %s", (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a program", hex("7f454c46", "\u0001\u0002")],
    ["an archive of something", zip("setup.exe")],
    ["a document with macros", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")],
    ["text in no known letters", Buffer.from("Stück", "latin1")],
    ["a picture in a form that few can open", hex("00000020", "ftypavif")],
  ])("is nothing that is kept: %s", (_, bytes) => {
    expect(kindOf(bytes)).toBeUndefined();
  });
});
