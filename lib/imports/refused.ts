import { csvResponse } from "../csv";
import type { CsvFormat } from "../csv-format";
import { unguardFormulas } from "../csv-guard";
import type { getRefusedRows } from "./queries";
import { problemOf } from "./rules";

type Words = {
  row: string;
  reason: string;
  name: string;
  format: CsvFormat;
  sentence: (key: string, row: number) => string;
  column: (at: number) => string;
};

/** The refused rows as a CSV that can be corrected and imported again. */
export function refusedFile(
  { fileName, headers, refused }: Awaited<ReturnType<typeof getRefusedRows>>,
  words: Words,
): Response {
  const named = headers.map((header, at) => header || words.column(at));
  const rows = refused.map(({ row, cells, problems }) => [
    ...named.map((_, at) => unguardFormulas(cells[at] ?? "")),
    row,
    problems
      .map(({ reason }) => problemOf(reason))
      .map(({ key, row: other }) => words.sentence(key, other))
      .join(" "),
  ]);
  async function* batches() {
    yield rows;
  }
  const name = `${words.name}-${fileName.replace(/\.\w+$/, "")}`;
  return csvResponse(name, [...named, words.row, words.reason], batches(), words.format);
}
