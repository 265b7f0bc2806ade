import { and, eq, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import type { Scope } from "@/lib/door/scope";
import { signatureOf } from "@/lib/imports/columns";
import { openPreview } from "@/lib/imports/preview/rules";
import { plans, type Reading } from "@/lib/imports/reading";

type Checked = { importId: string; file: string };

/** The dry run: counts what would be created, changed, left alone and refused, and keeps it with the import. */
export async function check(
  scope: Scope,
  reading: Reading,
  { importId, file }: Checked,
  tell: (progress: { rowsDone: number }) => Promise<void>,
): Promise<void> {
  const { actor, tx } = scope;
  const { refusedCount, rowsTotal, problems, headers } = reading;
  const counts = { createdCount: 0, changedCount: 0, unchangedCount: 0, heldCount: 0 };
  const preview = openPreview(reading.newCategories);
  for await (const plan of plans(scope, reading, false)) {
    counts.createdCount += plan.creates.length;
    counts.changedCount += plan.changes.length;
    counts.unchangedCount += plan.unchanged;
    counts.heldCount += plan.held;
    preview.add(plan);
    await tell({
      rowsDone: refusedCount + counts.createdCount + counts.changedCount + counts.unchangedCount,
    });
  }
  const signature = JSON.stringify({ signature: signatureOf(headers) });
  const [kept] = await tx
    .update(imports)
    .set({
      state: "checked",
      mapping: sql`${imports.mapping} || ${signature}::jsonb`,
      ...counts,
      refusedCount,
      rowsTotal,
      problems: sql`${problems}::jsonb`,
      preview: preview.result(),
      failure: null,
      startedAt: null,
      ...nextVersion(imports),
    })
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, importId)))
    .returning({ mapping: imports.mapping });
  const { createdCount: created, changedCount: changed } = counts;
  await audit(scope, {
    action: "import-checked",
    record: { kind: "import", id: importId, label: file },
    words: { file, created, changed, refused: refusedCount },
    after: kept?.mapping,
  });
}
