import { stringify } from "csv-stringify/sync";
import type { Permission } from "./permissions";
import { type Scope, withPermission } from "./scope";

/** How many rows one query of an export reads. */
export const BATCH = 1000;

type Table<T> = {
  /** File name without its ending. */
  name: string;
  headers: string[];
  cells: (row: T) => (string | number | null)[];
  /** The rows after the given one, in order; at most BATCH of them. */
  read: (scope: Scope, after: T | undefined) => Promise<T[]>;
};

/**
 * A table of any length as a CSV that is sent while it is read: each batch in a short transaction of its own, behind the
 * same permission. Cells that look like formulas get an apostrophe.
 */
export async function csvFile<T>(
  scope: Scope,
  permission: Permission,
  { name, headers, cells, read }: Table<T>,
) {
  const first = await read(scope, undefined);
  const text = (rows: (string | number | null)[][], bom: boolean) =>
    new TextEncoder().encode(stringify(rows, { bom, escape_formulas: true }));
  async function* chunks() {
    let rows = first;
    yield text([headers, ...rows.map(cells)], true);
    while (rows.length >= BATCH) {
      const last = rows.at(-1);
      rows = await withPermission(scope.actor, permission, (next) => read(next, last), "read only");
      if (rows.length) yield text(rows.map(cells), false);
    }
  }
  return new Response(streamOf(chunks()), { headers: downloadOf(`${name}.csv`) });
}

const streamOf = (chunks: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { value, done } = await chunks.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });

const downloadOf = (file: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${file.replace(/[^\w.-]+/g, "-")}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  "cache-control": "no-store",
});
