import { and, eq, inArray, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { refusalOf } from "@/lib/base/errors";
import { saveListedItems } from "@/lib/catalogue/listed/commands";
import { addCategories } from "@/lib/categories/commands";
import type { Scope, Tx } from "@/lib/door/scope";
import { withSystem, withUpkeep } from "@/lib/door/system";
import { check } from "./checking/jobs";
import { askForItems, plans, type Reading, readItems } from "./reading";
import { failureFrom } from "./rules";
import { TableFault } from "./table";

type Job = { importId: string; tenantId: string };

const permission = "catalogue:edit" as const;

/**
 * Checks or runs an import, as it was asked for, in one transaction: all of it or nothing. A second run of the same import,
 * at the same time or later, does nothing; one that was killed may run again. Throws where it failed, after telling so on
 * its page.
 */
export async function runImport(job: Job): Promise<void> {
  try {
    const due = await withUpkeep(job.tenantId, ({ tx }) => findDue(tx, job));
    if (!due) return;
    const errand = { tenantId: job.tenantId, permission, onBehalfOf: { id: due.by, name: due.byName } };
    const tell = reporter(job);
    await tell({ rowsDone: 0, startedAt: new Date() });
    const ask = await withSystem(errand, (scope) => askForItems(scope, job.importId), "read only");
    // In no transaction: a long list takes seconds, and may have to wait for others.
    const reading = await readItems(ask);
    await withSystem(errand, async (scope) => {
      if (!(await isStillDue(scope.tx, job, due))) return;
      await (due.state === "checking" ? check : write)(scope, reading, { ...job, ...due }, tell);
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (error instanceof Busy || refusal?.code === "LIMIT") throw error;
    if (error instanceof TableFault) return tellFailure(job, failureFrom(error));
    await tellFailure(job, refusal?.key ?? "failed");
    throw error;
  }
}

/** Another import of the tenant runs; the queue tries again a little later. */
class Busy extends Error {}

type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;

async function findDue(tx: Tx, { importId, tenantId }: Job) {
  if (!(await tryLock(tx, importId))) return;
  const [found] = await tx
    .select({
      state: imports.state,
      version: imports.version,
      file: imports.fileName,
      by: sql<string>`coalesce(${imports.startedBy}, ${imports.createdBy})`,
      byName: sql<string>`coalesce(${imports.startedByName}, ${imports.createdByName})`,
    })
    .from(imports)
    .where(and(eq(imports.tenantId, tenantId), eq(imports.id, importId)));
  return found?.state === "running" || found?.state === "checking" ? found : undefined;
}

/** Whether it was neither done nor changed while its file was read; from here on until commit nobody else does it. */
async function isStillDue(tx: Tx, { importId, tenantId }: Job, { state, version }: Due): Promise<boolean> {
  if (!(await tryLock(tx, importId))) return false;
  const [found] = await tx
    .select({ state: imports.state, version: imports.version })
    .from(imports)
    .where(and(eq(imports.tenantId, tenantId), eq(imports.id, importId)));
  if (found?.state !== state || found.version !== version) return false;
  if (state === "running" && !(await tryLock(tx, `imports of ${tenantId}`)))
    throw new Busy("another import of this tenant runs");
  return true;
}

type Run = Job & Pick<Due, "file">;
type Tell = (progress: { rowsDone: number }) => Promise<void>;

async function write(scope: Scope, reading: Reading, { importId, tenantId, file }: Run, tell: Tell) {
  const { tx } = scope;
  const counts = { createdCount: 0, changedCount: 0, unchangedCount: 0, heldCount: 0 };
  const { refusedCount, rowsTotal, problems } = reading;
  await addCategories(scope, reading.newCategories);
  for await (const plan of plans(scope, reading, true)) {
    await saveListedItems(scope, plan, file);
    counts.createdCount += plan.creates.length;
    counts.changedCount += plan.changes.length;
    counts.unchangedCount += plan.unchanged;
    counts.heldCount += plan.held;
    await tell({
      rowsDone: refusedCount + counts.createdCount + counts.changedCount + counts.unchangedCount,
    });
  }
  await tx
    .update(imports)
    .set({
      state: "done",
      ...counts,
      refusedCount,
      rowsTotal,
      rowsDone: rowsTotal,
      problems: sql`${problems}::jsonb`,
      preview: null,
      finishedAt: new Date(),
      version: sql`${imports.version} + 1`,
    })
    .where(and(eq(imports.tenantId, tenantId), eq(imports.id, importId)));
  await audit(scope, {
    action: "import-run",
    record: { kind: "import", id: importId, label: file },
    words: { file, created: counts.createdCount, changed: counts.changedCount },
    after: { categories: reading.newCategories.map(({ name }) => name) },
  });
}

/** Tells how far the run is in a transaction of its own, since the run's is seen only once it is complete; never stops the run. */
function reporter({ importId, tenantId }: Job) {
  let reachable = true;
  return async (progress: { rowsDone: number; startedAt?: Date }) => {
    if (!reachable) return;
    await withUpkeep(tenantId, ({ tx }) =>
      tx
        .update(imports)
        .set({ ...progress, updatedAt: new Date() })
        .where(and(eq(imports.tenantId, tenantId), eq(imports.id, importId))),
    ).catch(() => {
      reachable = false;
    });
  };
}

const tellFailure = ({ importId, tenantId }: Job, failure: string) =>
  withUpkeep(tenantId, async (scope) => {
    const [failed] = await scope.tx
      .update(imports)
      .set({
        state: sql`case when ${imports.state} = 'checking' then 'uploaded' else 'failed' end`,
        failure,
        finishedAt: new Date(),
        version: sql`${imports.version} + 1`,
      })
      .where(
        and(
          eq(imports.tenantId, tenantId),
          eq(imports.id, importId),
          inArray(imports.state, ["checking", "running"]),
        ),
      )
      .returning({ file: imports.fileName });
    if (!failed) return;
    await audit(scope, {
      action: "import-failed",
      record: { kind: "import", id: importId, label: failed.file },
      words: { file: failed.file },
      after: { failure },
    });
  });

async function tryLock(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`,
  );
  return rows[0]?.locked === true;
}
