import { and, eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { audit } from "@/lib/audit";
import { AppError, notThere } from "@/lib/errors";
import { can, type Scope } from "@/lib/scope";
import { lockImport, orRefuse, signatureOf } from "../commands";
import { openPreview } from "../preview/rules";
import { plans, readImport } from "../reading";
import { type MappingForm, mappingOf, storedAnswers } from "../schema";
import { readTable } from "../table";

/** The dry run: keeps the chosen columns and counts what would be created, changed, left alone and refused; returns the import's id. */
export async function checkImport(scope: Scope, form: MappingForm): Promise<string> {
  const { actor, tx } = scope;
  const { state, fileName, mapping: before } = await lockImport(scope, form);
  if (state === "running" || state === "done") throw new AppError("CONFLICT", "edited");
  if (form.cost !== null && !can(actor, "cost:read")) throw new AppError("FORBIDDEN", "forbidden");
  const place = { tx, tenantId: actor.tenantId, locale: actor.tenantLocale, currency: actor.currency };
  const { headers, reading } = await orRefuse("name", async () => ({
    headers: readTable(await contentOf(scope, form.id), { header: form.header === "yes" }).headers,
    reading: await readImport(place, form.id, mappingOf(form)),
  }));
  const counts = { createdCount: 0, changedCount: 0, unchangedCount: 0 };
  const preview = openPreview(reading.newCategories);
  for await (const plan of plans(place, reading, false)) {
    counts.createdCount += plan.creates.length;
    counts.changedCount += plan.changes.length;
    counts.unchangedCount += plan.unchanged;
    preview.add(plan);
  }
  const refusedCount = new Set(reading.problems.map(({ row }) => row)).size;
  const mapping = storedAnswers(form, signatureOf(headers));
  await tx
    .update(imports)
    .set({
      state: "checked",
      mapping,
      ...counts,
      refusedCount,
      rowsTotal: reading.rowsTotal,
      problems: reading.problems,
      preview: preview.result(),
      failure: null,
      version: form.version + 1,
      updatedAt: new Date(),
    })
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, form.id)));
  await audit(scope, {
    action: "import-checked",
    record: { kind: "import", id: form.id, label: fileName },
    words: {
      file: fileName,
      created: counts.createdCount,
      changed: counts.changedCount,
      refused: refusedCount,
    },
    before,
    after: mapping,
  });
  return form.id;
}

async function contentOf({ actor, tx }: Scope, id: string): Promise<Buffer> {
  const [found] = await tx
    .select({ content: imports.content })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  if (!found) throw notThere();
  return found.content;
}
