import { CsvError, parse } from "csv-parse/sync";

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 200;
/** As many as 100,000 rows of 30 columns have. */
const MOST_CELLS = 3_000_000;
/** Blank rows and line breaks within cells count, too. */
const MOST_LINES = 1_000_000;
const LONGEST_RECORD = 1_000_000;
const HEAD_ROWS = 50;
/** How much of a file holds the rows that its page shows. */
export const HEAD_BYTES = 65_536;

/** A row of the file: its number as a spreadsheet counts, and its cells. */
export type TableRow = { row: number; cells: string[] };

/** A file read as a table. Without a header row the columns have empty names. */
export type Table = { headers: string[]; hasHeader: boolean; delimiter: string; rows: TableRow[] };

export type TableFaultKey =
  | "empty"
  | "notText"
  | "tooManyColumns"
  | "tooManyRows"
  | "tooManyCells"
  | "tookTooLong"
  | "quoteNotClosed"
  | "unreadable";

/** Why a file cannot be read as a table at all, and near which line. */
export class TableFault extends Error {
  constructor(
    readonly key: TableFaultKey,
    readonly line = 0,
  ) {
    super(key);
  }
}

/**
 * Reads a CSV file of any of the usual shapes: UTF-8 with or without BOM, UTF-16, Windows-1252; comma, semicolon or tab;
 * `head` reads only the first rows of a file that may be cut. Throws TableFault.
 */
export function readTable(bytes: Uint8Array, options: { header?: boolean; head?: boolean } = {}): Table {
  const { header, head = false } = options;
  const text = decode(bytes, head);
  const delimiter = delimiterOf(text);
  requireSize(text, delimiter);
  const [first] = records(text, delimiter, { to: 1, blank: true });
  if (!first) throw new TableFault("empty");
  if (first.cells.length > MOST_COLUMNS) throw new TableFault("tooManyColumns");
  const hasHeader = header ?? looksLikeHeader(first.cells);
  const rows = records(text, delimiter, {
    from: hasHeader ? 2 : 1,
    to: head ? HEAD_ROWS : undefined,
    cut: head,
  });
  if (!rows.length) throw new TableFault("empty");
  const width = Math.min(MOST_COLUMNS, Math.max(first.cells.length, rows[0]?.cells.length ?? 0));
  const headers = Array.from({ length: width }, (_, at) => (hasHeader ? (first.cells[at] ?? "").trim() : ""));
  return { headers, hasHeader, delimiter, rows };
}

/** The text of a file by its byte order mark, else as UTF-8, else as Windows-1252; `cut` says that it may end within a character. Throws TableFault for what is no text. */
export function decode(bytes: Uint8Array, cut = false): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 100).includes(0)) throw new TableFault("notText");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const candidates = [",", ";", "\t"];

/** The candidate that separates most cells of the first line, quoted text left out. */
export function delimiterOf(text: string): string {
  const start = text.slice(0, 100_000).trimStart();
  const line = start.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\n|\r/, 1)[0] ?? "";
  const counts = candidates.map((each) => line.split(each).length);
  return candidates[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Counts before anything is parsed, whatever is quoted: parsing takes a microsecond for each character. */
function requireSize(text: string, delimiter: string) {
  if (countUpTo(MOST_LINES, text, text.includes("\n") ? "\n" : "\r") > MOST_LINES)
    throw new TableFault("tooManyRows");
  if (countUpTo(MOST_CELLS, text, delimiter) > MOST_CELLS) throw new TableFault("tooManyCells");
}

function countUpTo(most: number, text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

/** From which row to which; `blank` takes rows without anything, too; `cut` says that the text may end within a cell. */
type Span = { from?: number; to?: number; blank?: boolean; cut?: boolean };

/** Ends parsing at the last row that is wanted: the parser itself would go on to the end of the text. */
class Enough extends Error {}

/** Some rows, numbered as a spreadsheet counts; throws TableFault at the first too many. */
function records(text: string, delimiter: string, { from = 1, to, blank, cut }: Span): TableRow[] {
  const rows: TableRow[] = [];
  let row = 0;
  const take = (cells: string[]) => {
    row += 1;
    if (to !== undefined && row > to) throw new Enough();
    if (row < from || !(blank || cells.some((cell) => cell.trim()))) return null;
    if (rows.length === MOST_ROWS) throw new TableFault("tooManyRows");
    rows.push({ row, cells });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
      on_record: take,
    });
    return rows;
  } catch (error) {
    if (error instanceof Enough) return rows;
    if (!(error instanceof CsvError)) throw error;
    if (cut && rows.length && error.code === "CSV_QUOTE_NOT_CLOSED") return rows;
    const line = typeof error.lines === "number" ? error.lines : 0;
    throw new TableFault(error.code === "CSV_QUOTE_NOT_CLOSED" ? "quoteNotClosed" : "unreadable", line);
  }
}

/** As much of a cell as an amount or a header needs: patterns must not run over a cell of a megabyte. */
export const beginningOf = (cell: string) => cell.slice(0, 200);

/** A header names things: none of its cells is an amount, and there is more than one, or it is a word people use for names. */
function looksLikeHeader(cells: string[]): boolean {
  const filled = cells.map((cell) => beginningOf(cell).trim()).filter(Boolean);
  if (filled.some((cell) => /^[\p{Sc}+-]?\s*\d[\d.,'\s]*\s*(\p{Sc}|[A-Z]{3})?$/u.test(cell))) return false;
  return (
    filled.length > 1 || /^(name|title|product|item|sku|artikel|bezeichnung|produkt)/i.test(filled[0] ?? "")
  );
}
