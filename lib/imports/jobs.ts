import { and, eq, sql } from "drizzle-orm";
import { imports, tenants } from "@/db/schema";
import { auditAs } from "../audit";
import { refusalOf } from "../errors";
import { type Tx, withJobScope } from "../scope";
import { type Place, plans, type Reading, readImport } from "./reading";
import { writeCategories, writePlan } from "./writes";

type Job = { importId: string; tenantId: string };

/**
 * Runs an import that was started, in one transaction: all of it or nothing. A second run of the same import, at the same
 * time or later, does nothing; one that was killed may run again. Throws where it failed, after telling so on its page.
 */
export async function runImport(job: Job): Promise<void> {
  try {
    await withJobScope(job.tenantId, (tx) => runOnce(tx, job));
  } catch (error) {
    if (!(error instanceof Busy)) await tellFailure(job, refusalOf(error)?.key ?? "failed");
    throw error;
  }
}

/** Another import of the tenant runs; the queue tries again a little later. */
class Busy extends Error {}

async function runOnce(tx: Tx, job: Job): Promise<void> {
  if (!(await tryLock(tx, job.importId))) return;
  const [found] = await tx
    .select({
      state: imports.state,
      file: imports.fileName,
      by: sql<string>`coalesce(${imports.startedBy}, ${imports.createdBy})`,
      byName: sql<string>`coalesce(${imports.startedByName}, ${imports.createdByName})`,
      locale: tenants.locale,
      currency: tenants.currency,
    })
    .from(imports)
    .innerJoin(tenants, eq(tenants.id, imports.tenantId))
    .where(and(eq(imports.tenantId, job.tenantId), eq(imports.id, job.importId)));
  if (found?.state !== "running") return;
  if (!(await tryLock(tx, `imports of ${job.tenantId}`)))
    throw new Busy("another import of this tenant runs");

  const { file, by, byName, locale, currency } = found;
  const place: Place = { tx, tenantId: job.tenantId, locale, currency };
  const tell = reporter(job);
  await tell({ rowsDone: 0, startedAt: new Date() });
  const reading = await readImport(place, job.importId);
  const counts = await write(place, reading, { id: by, name: byName, file }, tell);
  await tx
    .update(imports)
    .set({
      state: "done",
      ...counts,
      preview: null,
      finishedAt: new Date(),
      version: sql`${imports.version} + 1`,
    })
    .where(and(eq(imports.tenantId, job.tenantId), eq(imports.id, job.importId)));
  await auditAs(
    tx,
    job.tenantId,
    { id: by, name: byName, side: "provider" },
    {
      action: "import-run",
      record: { kind: "import", id: job.importId, label: file },
      words: { file, created: counts.createdCount, changed: counts.changedCount },
      after: { categories: reading.newCategories.map(({ name }) => name) },
    },
  );
}

async function write(
  place: Place,
  reading: Reading,
  who: { id: string; name: string; file: string },
  tell: (progress: { rowsDone: number }) => Promise<void>,
) {
  const counts = { createdCount: 0, changedCount: 0, unchangedCount: 0 };
  const refusedCount = new Set(reading.problems.map(({ row }) => row)).size;
  await writeCategories(place, reading.newCategories);
  for await (const plan of plans(place, reading, true)) {
    await writePlan(place, plan, who);
    counts.createdCount += plan.creates.length;
    counts.changedCount += plan.changes.length;
    counts.unchangedCount += plan.unchanged;
    await tell({
      rowsDone: refusedCount + counts.createdCount + counts.changedCount + counts.unchangedCount,
    });
  }
  const { rowsTotal, problems } = reading;
  return { ...counts, refusedCount, rowsTotal, rowsDone: rowsTotal, problems };
}

/** Tells how far the run is in a transaction of its own, since the run's is seen only once it is complete; never stops the run. */
function reporter({ importId, tenantId }: Job) {
  let reachable = true;
  return async (progress: { rowsDone: number; startedAt?: Date }) => {
    if (!reachable) return;
    await withJobScope(tenantId, (tx) =>
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
  withJobScope(tenantId, async (tx) => {
    const [failed] = await tx
      .update(imports)
      .set({ state: "failed", failure, finishedAt: new Date(), version: sql`${imports.version} + 1` })
      .where(and(eq(imports.tenantId, tenantId), eq(imports.id, importId), eq(imports.state, "running")))
      .returning({ file: imports.fileName });
    if (!failed) return;
    await auditAs(
      tx,
      tenantId,
      { id: null, name: "Kontor", side: "system" },
      {
        action: "import-failed",
        record: { kind: "import", id: importId, label: failed.file },
        words: { file: failed.file },
        after: { failure },
      },
    );
  });

async function tryLock(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`,
  );
  return rows[0]?.locked === true;
}
