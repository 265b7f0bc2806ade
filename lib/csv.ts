import { stringify } from "csv-stringify/sync";
import type { Permission } from "./permissions";
import { type Scope, withPermission } from "./scope";

/** How many rows one query of an export reads. */
export const BATCH = 1000;

type Cell = string | number | null;

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
export async function csvFile<T>(scope: Scope, permission: Permission, table: Table<T>): Promise<Response> {
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
  return csvResponse(name, headers, batches());
}

/**
 * A CSV file that is written while it is sent, batch by batch; opens in a spreadsheet as it is: UTF-8 with its mark, and
 * cells that look like formulas get an apostrophe.
 */
export function csvResponse(name: string, header: string[], batches: AsyncGenerator<Cell[][]>): Response {
  const text = new TextEncoder();
  const write = (rows: Cell[][], bom = false) => text.encode(stringify(rows, { bom, escape_formulas: true }));
  let started = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!started) {
        started = true;
        controller.enqueue(write([header], true));
        return;
      }
      const { value, done } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(write(value));
    },
    cancel: async () => {
      await batches.return(undefined);
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

/** An amount in minor units as a cell: 1234.50, whatever the reader's language; nothing for none. */
export const amountCell = (minor: number | null | undefined): string =>
  minor === null || minor === undefined ? "" : (minor / 100).toFixed(2);
