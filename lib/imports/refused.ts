import { notThere } from "@/lib/base/errors";
import { csvResponse } from "@/lib/csv/csv";
import type { CsvFormat } from "@/lib/csv/format";
import { unguardFormulas } from "@/lib/csv/guard";
import type { askForRefused } from "./queries";
import { type ProblemKey, problemOf } from "./rules";
import { TableFault } from "./table";
import type { RefusedRow } from "./thread/pieces";
import { readInThread } from "./thread/run";

export type Refused = { fileName: string; headers: string[]; refused: RefusedRow[] };

type Words = {
  row: string;
  reason: string;
  name: string;
  format: CsvFormat;
  sentence: (key: ProblemKey, row: number) => string;
  column: (at: number) => string;
};

/** The rows an import refused, as they stood in the file, each with its problems; throws NOT_FOUND where its mapping gives no table. */
export async function readRefused({
  fileName,
  ask,
}: Awaited<ReturnType<typeof askForRefused>>): Promise<Refused> {
  const found: Refused = { fileName, headers: [], refused: [] };
  try {
    for await (const piece of readInThread<{ headers: string[] } | RefusedRow[]>(ask)) {
      if ("headers" in piece) found.headers = piece.headers;
      else found.refused.push(...piece);
    }
    return found;
  } catch (error) {
    throw error instanceof TableFault ? notThere() : error;
  }
}

const BATCH = 200;

/** The refused rows as a CSV that can be corrected and imported again. */
export function refusedFile({ fileName, headers, refused }: Refused, words: Words): Response {
  const named = headers.map((header, at) => header || words.column(at));
  const rowOf = ({ row, cells, problems }: RefusedRow) => [
    ...named.map((_, at) => unguardFormulas(cells[at] ?? "")),
    row,
    problems
      .map(({ reason }) => problemOf(reason))
      .map(({ key, row: other }) => words.sentence(key, other))
      .join(" "),
  ];
  async function* batches() {
    for (let at = 0; at < refused.length; at += BATCH) yield refused.slice(at, at + BATCH).map(rowOf);
  }
  const name = `${words.name}-${fileName.replace(/\.\w+$/, "")}`;
  return csvResponse(name, [...named, words.row, words.reason], batches(), words.format);
}
