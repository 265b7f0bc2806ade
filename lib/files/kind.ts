import { rasterOf } from "./raster";

/** Kinds of files that people send each other, and what browsers are told that they are. */
export const contentTypes = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  txt: "text/plain; charset=utf-8",
} as const;
export type FileKind = keyof typeof contentTypes;

/** What a file is by what stands in it, whatever it is called; undefined for what is none of our kinds, and for what carries macros. */
export function kindOf(bytes: Buffer): FileKind | undefined {
  const picture = rasterOf(bytes);
  if (picture) return picture === "avif" ? undefined : picture;
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  return officeOf(bytes) ?? (isText(bytes) ? "txt" : undefined);
}

/** A document of Office is a ZIP archive whose directory names its main part. */
function officeOf(bytes: Buffer): FileKind | undefined {
  if (!bytes.subarray(0, 4).equals(Buffer.from("504b0304", "hex"))) return;
  if (!bytes.includes("[Content_Types].xml") || bytes.includes("vbaProject.bin")) return;
  if (bytes.includes("word/document.xml")) return "docx";
  if (bytes.includes("xl/workbook.xml")) return "xlsx";
}

function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none but tabs and breaks
    return text.length > 0 && !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
