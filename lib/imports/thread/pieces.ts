import type { ListedCategory } from "@/lib/categories/rules";
import { CategoryCells, type KnownCategory } from "@/lib/imports/categories";
import { type Draft, type Mapping, type Problem, readRows } from "@/lib/imports/rules";
import { HEAD_BYTES, readTable, type TableRow } from "@/lib/imports/table";
import type { Ask } from "./asks";

const BATCH = 1000;
/** So many problems are reported in full; of the rows beyond only the first problem of each. */
const MOST_PROBLEMS = 100_000;

/** What kind of table a file is. */
export type Shape = { headers: string[]; rowsTotal: number };

/** What a file says as a whole; `problems` as JSON. */
export type Summary = {
  headers: string[];
  rowsTotal: number;
  refusedCount: number;
  problems: string;
  newCategories: ListedCategory[];
};

/** A thousand drafts, and the ids of the categories that they name. */
export type Batch = { drafts: Draft[]; categoryIds: [string, string][] };

export type RefusedRow = TableRow & { problems: Problem[] };

/** The answer to a question about a file, in pieces that take no long time to pass on. Throws TableFault. */
export function piecesOf(ask: Ask): Generator<unknown> {
  if (ask.of === "table") return shapeOf(ask);
  return ask.of === "items" ? itemsOf(ask) : refusedOf(ask);
}

function* shapeOf({ bytes }: Ask & { of: "table" }): Generator<Shape> {
  const { headers, rows } = readTable(bytes);
  // Its page shows the first rows without reading all of it again.
  readTable(bytes.subarray(0, HEAD_BYTES), { head: true });
  yield { headers, rowsTotal: rows.length };
}

function* itemsOf({ bytes, mapping, currency, known }: Ask & { of: "items" }): Generator<Summary | Batch> {
  const table = readTable(bytes, { header: mapping.header });
  const { drafts, problems } = readRows(table, mapping, currency);
  const read = resolve(drafts, problems, known, mapping);
  yield {
    headers: table.headers,
    rowsTotal: table.rows.length,
    refusedCount: new Set(read.problems.map(({ row }) => row)).size,
    problems: JSON.stringify(reported(read.problems)),
    newCategories: read.newCategories,
  };
  for (let at = 0; at < read.drafts.length; at += BATCH) {
    const batch = read.drafts.slice(at, at + BATCH);
    const named = [...new Set(batch.map(({ category }) => category ?? ""))];
    const categoryIds = named.flatMap((cell): [string, string][] => {
      const id = read.categoryIds.get(cell);
      return id ? [[cell, id]] : [];
    });
    yield { drafts: batch, categoryIds };
  }
}

/** Drafts whose category is unknown name a new one, or are refused, as the mapping says. */
function resolve(drafts: Draft[], problems: Problem[], known: KnownCategory[], mapping: Mapping) {
  const cells = new CategoryCells(known, mapping.unknownCategory);
  const categoryIds = new Map<string, string>();
  const refused: Problem[] = [];
  const kept = drafts.filter(({ row, category }) => {
    if (!category) return true;
    const meant = cells.read(category);
    if ("id" in meant) categoryIds.set(category, meant.id);
    else refused.push({ row, field: "category", reason: meant.reason });
    return "id" in meant;
  });
  const all = [...problems, ...refused].sort((a, b) => a.row - b.row);
  return { drafts: kept, problems: all, categoryIds, newCategories: cells.made };
}

function reported(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  return problems.filter(({ row }, at) => at < MOST_PROBLEMS || problems[at - 1]?.row !== row);
}

/** The rows with problems as they stand in the file. */
function* refusedOf({
  bytes,
  mapping,
  problems,
}: Ask & { of: "refused" }): Generator<{ headers: string[] } | RefusedRow[]> {
  const { headers, rows } = readTable(bytes, { header: mapping.header });
  const of = Map.groupBy(JSON.parse(problems) as Problem[], ({ row }) => row);
  yield { headers };
  for (let at = 0; at < rows.length; at += BATCH)
    yield rows.slice(at, at + BATCH).flatMap(({ row, cells }) => {
      const found = of.get(row);
      return found ? [{ row, cells, problems: found }] : [];
    });
}
