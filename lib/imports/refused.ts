import { stringify } from "csv-stringify/sync";
import type { getRefusedRows } from "./queries";
import { problemOf } from "./rules";

type Words = {
  row: string;
  reason: string;
  name: string;
  sentence: (key: string, row: number) => string;
  column: (at: number) => string;
};

/** The refused rows as a CSV that can be corrected and imported again; cells that look like formulas get an apostrophe. */
export function refusedFile(
  { fileName, headers, refused }: Awaited<ReturnType<typeof getRefusedRows>>,
  words: Words,
): Response {
  const named = headers.map((header, at) => header || words.column(at));
  const rows = refused.map(({ row, cells, problems }) => [
    ...named.map((_, at) => cells[at] ?? ""),
    String(row),
    problems
      .map(({ reason }) => problemOf(reason))
      .map(({ key, row: other }) => words.sentence(key, other))
      .join(" "),
  ]);
  const csv = stringify([[...named, words.row, words.reason], ...rows], { bom: true, escape_formulas: true });
  const plain = `${words.name}-${fileName.replace(/\.\w+$/, "")}.csv`;
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${plain.replace(/[^\w.-]+/g, "-")}"; filename*=UTF-8''${encodeURIComponent(plain)}`,
      "cache-control": "no-store",
    },
  });
}
