import { stringify } from "csv-stringify/sync";

/**
 * A CSV file that is written while it is sent, batch by batch; opens in a spreadsheet as it is: UTF-8 with its mark, and
 * cells that look like formulas get an apostrophe.
 */
export function csvResponse(name: string, header: string[], batches: AsyncGenerator<string[][]>): Response {
  const text = new TextEncoder();
  const write = (rows: string[][], bom = false) =>
    text.encode(stringify(rows, { bom, escape_formulas: true }));
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
