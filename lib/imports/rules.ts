import { createHash } from "node:crypto";
import { cleanText, isVisible } from "@/lib/base/text";
import { unguardFormulas } from "@/lib/csv/guard";
import { type CellFault, decimalOf, readCell } from "./amounts";
import type { CategoryFault } from "./categories";
import { type Columns, readKind, readLeadTime, type Target } from "./columns";
import type { Table, TableFault, TableRow } from "./table";

/** How a file is to be read: its columns, and what holds for new items where the file does not say. */
export type Mapping = {
  columns: Columns;
  header: boolean;
  decimal: "auto" | "point" | "comma";
  categoryId: string | null;
  unknownCategory: "create" | "refuse";
  kind: "product" | "service";
  state: "draft" | "active";
  /** Yes to selling rows at price 0. */
  free: boolean;
};

/** One readable row: what it says about an item. Null where it says nothing; amounts in minor units. */
export type Draft = {
  row: number;
  sku: string;
  name: string;
  manufacturer: string | null;
  description: string | null;
  category: string | null;
  kind: "product" | "service" | null;
  price: number | null;
  cost: number | null;
  leadTime: string | null;
};

type RowFault =
  | "tooLong"
  | "tooManyCells"
  | "unreadable"
  | "nameMissing"
  | "kindUnknown"
  | "leadTimeUnknown"
  | CellFault;
type Fault = RowFault | CategoryFault;

/** Why a row is refused, as `imports.problems` has words for it. */
export type ProblemKey = Fault | "duplicate";
/** A refused row with the reason; a duplicate is followed by the number of the row it collides with. */
export type Problem = { row: number; field: Target | "row"; reason: Fault | `duplicate ${number}` };

const longest: Partial<Record<Target, number>> = {
  name: 200,
  sku: 80,
  manufacturer: 120,
  category: 300,
  description: 20_000,
};

/** Every row of a file as a draft or with its problems; a second row for the same item is refused. */
export function readRows(
  table: Pick<Table, "headers" | "rows" | "delimiter">,
  mapping: Mapping,
  currency: string,
): { drafts: Draft[]; problems: Problem[] } {
  const { headers, rows } = table;
  const decimal = decimalOf(table, mapping, currency);
  const seen = new Map<string, number>();
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const each of rows) {
    const { draft, faults } = readRow(each, headers, mapping, { decimal, currency });
    const earlier = seen.get(draft.sku);
    if (!faults.length && earlier !== undefined) {
      faults.push({ row: each.row, field: "sku", reason: `duplicate ${earlier}` });
    }
    if (faults.length) problems.push(...faults);
    else {
      seen.set(draft.sku, each.row);
      drafts.push(draft);
    }
  }
  return { drafts, problems };
}

function readRow(
  { row, cells: written }: TableRow,
  headers: readonly string[],
  mapping: Mapping,
  amounts: { decimal: "." | ","; currency: string },
) {
  // Spreadsheets and our own files put an apostrophe before what looks like a formula.
  const cells = written.map(unguardFormulas);
  const faults: Problem[] = [];
  const refuse = (field: Problem["field"], reason: RowFault) => {
    faults.push({ row, field, reason });
  };
  const cell = (target: Target) => {
    const at = mapping.columns[target];
    const value = at === undefined ? "" : cleanText(cells[at] ?? "").trim();
    if (value.length > (longest[target] ?? 100)) refuse(target, "tooLong");
    return target === "description" ? value : value.replace(/\s+/g, " ");
  };
  const amount = (target: "price" | "cost") => {
    const value = cell(target);
    if (!value || value.length > 100) return null;
    const read = readCell(value, amounts.decimal, amounts.currency);
    if (typeof read === "number") return read;
    refuse(target, read);
    return null;
  };
  if (cells.slice(headers.length).some((each) => each.trim())) refuse("row", "tooManyCells");
  if (cells.some((each) => each.includes("\0") || !each.isWellFormed())) refuse("row", "unreadable");
  const name = cell("name");
  if (!isVisible(name)) refuse("name", "nameMissing");
  const kind = readKind(cell("kind")) ?? null;
  if (cell("kind") && !kind) refuse("kind", "kindUnknown");
  const leadTime = readLeadTime(cell("leadTime")) ?? null;
  if (cell("leadTime") && !leadTime) refuse("leadTime", "leadTimeUnknown");
  const draft: Draft = {
    row,
    sku: cell("sku") || deriveSku(name, identityOf(cells, headers, mapping.columns)),
    name,
    manufacturer: cell("manufacturer") || null,
    description: cell("description") || null,
    category: cell("category") || null,
    kind,
    price: amount("price"),
    cost: amount("cost"),
    leadTime,
  };
  return { draft, faults };
}

/** What tells two rows of the same name apart: every column but those whose values may change over time. */
function identityOf(cells: readonly string[], headers: readonly string[], columns: Columns): string[] {
  const changing = new Set(
    [
      columns.name,
      columns.sku,
      columns.price,
      columns.cost,
      columns.category,
      columns.kind,
      columns.description,
      columns.leadTime,
    ].filter((at) => at !== undefined),
  );
  return headers
    .flatMap((header, at) => {
      const value = normal(cells[at] ?? "");
      return changing.has(at) || !value ? [] : [`${normal(header)}=${value}`];
    })
    .sort();
}

/** An SKU for a row that has none: the same name and the same distinguishing values always give the same one. */
export function deriveSku(name: string, identity: readonly string[]): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .slice(0, 28)
    .replace(/^-|-$/g, "");
  const digest = createHash("sha256")
    .update(JSON.stringify([normal(name), ...identity]))
    .digest("hex");
  const short = BigInt(`0x${digest.slice(0, 15)}`)
    .toString(36)
    .toUpperCase()
    .padStart(12, "0")
    .slice(-8);
  return `${slug || "ITEM"}-${short}`;
}

const normal = (text: string) => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

const PATIENCE_MS = 60_000;

/** Whether an import that runs or is being checked has reported nothing for a minute, so that it was probably killed. */
export const isStalled = ({ state, updatedAt }: { state: string; updatedAt: Date }, now: Date): boolean =>
  (state === "running" || state === "checking") && now.getTime() - updatedAt.getTime() > PATIENCE_MS;

/** Rows per second and seconds left of a run; undefined until a first batch is done. */
export function paceOf(run: { startedAt: Date | null; rowsDone: number; rowsTotal: number }, now: Date) {
  const seconds = run.startedAt ? (now.getTime() - run.startedAt.getTime()) / 1000 : 0;
  if (!run.rowsDone || seconds <= 0) return;
  const rate = run.rowsDone / seconds;
  return { rate: Math.round(rate), secondsLeft: Math.ceil((run.rowsTotal - run.rowsDone) / rate) };
}

/** The key of a problem's sentence and the number of the row it collides with (0 for none). */
export function problemOf(reason: Problem["reason"]): { key: ProblemKey; row: number } {
  const [key, row = "0"] = reason.split(" ");
  // A reason is its key, and a number behind it at most.
  return { key: key as ProblemKey, row: Number(row) };
}

/** What is kept where a file turned out to be no table. */
export const failureFrom = ({ key, line }: TableFault): string => `importFault ${key} ${line}`;

/** Why and near which line a file turned out to be no table; undefined for any other failure. */
export function failureOf(failure: string): { fault: string; line: number } | undefined {
  const [kind, fault = "", line = "0"] = failure.split(" ");
  return kind === "importFault" ? { fault, line: Number(line) } : undefined;
}
