import { stringify } from "csv-stringify/sync";
import { decimalOf } from "@/lib/base/money";
import type { Permission } from "@/lib/door/permissions";
import { type Scope, withPermission } from "@/lib/door/scope";
import { type CsvFormat, marksOf } from "./format";
import { guardFormulas } from "./guard";

/** How many rows one query of an export reads. */
export const BATCH = 1000;

const BYTE_ORDER_MARK = "\ufeff";

/** A number with decimals, written with a point; the file's format says which mark it gets. */
type Decimal = { decimal: string };
export type Cell = string | number | Decimal | null;

type Table<T> = {
  /** File name without its ending. */
  name: string;
  headers: string[];
  cells: (row: T) => Cell[];
  /** The rows after the given one, in order; at most BATCH of them. */
  read: (scope: Scope, after: T | undefined) => Promise<T[]>;
};

/**
 * A table of any length as a CSV that is sent while it is read: each batch in a short transaction of its own, behind the
 * same permission.
 */
export async function csvFile<T>(
  scope: Scope,
  permission: Permission,
  format: CsvFormat,
  table: Table<T>,
): Promise<Response> {
  const { name, headers, cells, read } = table;
  const first = await read(scope, undefined);
  async function* batches() {
    let rows = first;
    if (rows.length) yield rows.map(cells);
    while (rows.length >= BATCH) {
      const last = rows.at(-1);
      rows = await withPermission(scope.actor, permission, (next) => read(next, last), "read only");
      if (rows.length) yield rows.map(cells);
    }
  }
  return csvResponse(name, headers, batches(), format);
}

/** A CSV file that is written while it is sent, batch by batch; opens in a spreadsheet as it is: UTF-8 with its mark. */
export function csvResponse(
  name: string,
  header: string[],
  batches: AsyncIterator<Cell[][]>,
  format: CsvFormat,
): Response {
  const text = new TextEncoder();
  const write = (rows: Cell[][]) => text.encode(writeCsv(rows, format));
  let started = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!started) {
        started = true;
        controller.enqueue(text.encode(BYTE_ORDER_MARK + writeCsv([header], format)));
        return;
      }
      const { value, done } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(write(value));
    },
    cancel: async () => {
      await batches.return?.(undefined);
    },
  });
  const file = `${name}.csv`;
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file.replace(/[^\w.-]+/g, "-")}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      "cache-control": "no-store",
    },
  });
}

/** Rows as CSV: every cell quoted, numbers as numbers, and no text that a spreadsheet could run (csv-guard.ts). */
export function writeCsv(rows: Cell[][], format: CsvFormat): string {
  const { delimiter, decimal } = marksOf[format];
  const textOf = (cell: Cell) => {
    if (cell === null) return "";
    if (typeof cell === "string") return guardFormulas(cell);
    return (typeof cell === "number" ? String(cell) : cell.decimal).replace(".", decimal);
  };
  return stringify(
    rows.map((cells) => cells.map(textOf)),
    { delimiter, quoted: true, quoted_empty: true },
  );
}

/** An amount in minor units as a cell, with the currency's decimals; an empty one for none. */
export const amountCell = (minor: number | null | undefined, currency: string): Cell =>
  minor === null || minor === undefined ? null : { decimal: decimalOf(minor, currency) };
