import { and, eq, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { listCategories } from "@/lib/categories/queries";
import { can, type Scope } from "@/lib/door/scope";
import { type Cursor, keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { guessColumns } from "./columns";
import { contentOf } from "./content";
import type { ImportPreview } from "./preview/rules";
import { type Mapping, type Problem, type ProblemKey, readRows } from "./rules";
import { storedMapping } from "./schema";
import { HEAD_BYTES, readTable, type Table, TableFault } from "./table";

const MOST_PROBLEMS = 25;
const MOST_SAMPLES = 5;

const listColumns = {
  id: imports.id,
  fileName: imports.fileName,
  state: imports.state,
  rowsTotal: imports.rowsTotal,
  rowsDone: imports.rowsDone,
  createdCount: imports.createdCount,
  changedCount: imports.changedCount,
  unchangedCount: imports.unchangedCount,
  refusedCount: imports.refusedCount,
  heldCount: imports.heldCount,
  createdByName: imports.createdByName,
  createdAt: imports.createdAt,
  updatedAt: imports.updatedAt,
};

/** One page of earlier imports, newest first. */
export async function listImports({ actor, tx }: Scope, { page }: { page?: Cursor }) {
  const { where, orderBy } = keyset(imports.createdAt, imports.id, page, "desc", "timestamptz");
  const found = await tx
    .select(listColumns)
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, ({ createdAt, id }) => ({ value: createdAt, id }));
}

export type ImportRow = Awaited<ReturnType<typeof listImports>>["rows"][number];

/** One import with its first 25 problems, what it would do, what its columns hold and its timeline; throws NOT_FOUND. */
export async function getImport(scope: Scope, id: string) {
  const { actor, tx } = scope;
  const [found] = await tx
    .select({
      ...listColumns,
      mapping: imports.mapping,
      version: imports.version,
      failure: imports.failure,
      startedAt: imports.startedAt,
      finishedAt: imports.finishedAt,
      problems: sql<
        Problem[]
      >`jsonb_path_query_array(${imports.problems}, ${`$[0 to ${MOST_PROBLEMS - 1}]`}::jsonpath)`,
      problemCount: sql<number>`jsonb_array_length(${imports.problems})`,
      preview: imports.preview,
    })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  if (!found) throw notThere();
  const { mapping: stored, preview, ...record } = found;
  const settled = ["checking", "running", "done"].includes(found.state);
  const { head, mapping } = await readHead(scope, id, storedMapping(stored), settled);
  return {
    record,
    mapping,
    preview: settled ? undefined : readable(scope, preview),
    head,
    categories: settled ? [] : await listCategories(scope),
    problemKinds: found.problemCount ? await countProblems(scope, id) : [],
    timeline: await listTimeline(scope, "import", id),
  };
}

export type ImportData = Awaited<ReturnType<typeof getImport>>;
export type ImportHead = NonNullable<ImportData["head"]>;

/** How many rows each kind of problem refuses, the most frequent first. */
async function countProblems({ actor, tx }: Scope, id: string) {
  const { rows } = await tx.execute<{ field: Problem["field"]; key: ProblemKey; count: number }>(sql`
    select p ->> 'field' as field, split_part(p ->> 'reason', ' ', 1) as key, count(*)::int as count
    from imports i cross join jsonb_array_elements(i.problems) as p
    where i.tenant_id = ${actor.tenantId} and i.id = ${id}
    group by 1, 2 order by 3 desc, 1, 2 limit ${MOST_PROBLEMS}`);
  return rows;
}

/** A preview without what its reader may not know (domain.md §3.6). */
function readable({ actor }: Scope, preview: ImportPreview | null): ImportPreview | undefined {
  if (!preview || can(actor, "cost:read")) return preview ?? undefined;
  const { cost: _, ...fields } = preview.fields;
  const creates = preview.creates.map((item) => ({ ...item, cost: null }));
  const changes = preview.changes.map((item) => ({
    ...item,
    differences: item.differences.filter(({ field }) => field !== "cost"),
  }));
  return { ...preview, fields, creates, changes };
}

/** The first rows of a file that is still to run, and how it is read; columns remembered from another file that do not fit it are forgotten. */
async function readHead(scope: Scope, id: string, remembered: Mapping | undefined, settled: boolean) {
  if (settled) return { head: undefined, mapping: remembered };
  for (const mapping of remembered ? [remembered, undefined] : [undefined]) {
    try {
      return { head: describeHead(scope, await headOf(scope, id, mapping?.header), mapping), mapping };
    } catch (error) {
      if (!(error instanceof TableFault)) throw error;
    }
  }
  return { head: undefined, mapping: undefined };
}

/** The columns of a table with samples, a guess at what they hold, and how the first rows read with the chosen mapping. */
function describeHead({ actor }: Scope, table: Table, mapping: Mapping | undefined) {
  return {
    headers: table.headers,
    hasHeader: table.hasHeader,
    samples: table.rows.slice(0, MOST_SAMPLES).map(({ cells }) => cells.slice(0, table.headers.length)),
    guess: guessColumns(
      table.headers,
      table.rows.map(({ cells }) => cells),
    ),
    read: mapping ? readRows(table, mapping, actor.currency).drafts.slice(0, MOST_SAMPLES) : [],
  };
}

async function headOf({ actor, tx }: Scope, id: string, header?: boolean): Promise<Table> {
  const [found] = await tx
    .select({ bytes: sql<Buffer>`substring(${imports.content} for ${HEAD_BYTES})` })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  return readTable(found?.bytes ?? Buffer.alloc(0), { header, head: true });
}

/** The name of an import's file, and what it takes to read the rows that were refused; throws NOT_FOUND. */
export async function askForRefused(scope: Scope, id: string) {
  const { actor, tx } = scope;
  const [found] = await tx
    .select({
      fileName: imports.fileName,
      mapping: imports.mapping,
      problems: sql<string>`${imports.problems}::text`,
    })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  const mapping = storedMapping(found?.mapping ?? null);
  if (!found || !mapping) throw notThere();
  const bytes = await contentOf(scope, id);
  const { fileName, problems } = found;
  return { fileName, ask: { of: "refused", bytes, mapping, problems } as const };
}
