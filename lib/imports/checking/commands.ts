import { and, eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { AppError } from "@/lib/base/errors";
import { can, type Scope } from "@/lib/door/scope";
import { lockImport } from "@/lib/imports/commands";
import { isStalled } from "@/lib/imports/rules";
import { type MappingForm, storedAnswers } from "@/lib/imports/schema";
import { enqueue } from "@/lib/jobs/queue";

/** Keeps the chosen columns and starts the dry run in the background; returns the import's id. */
export async function checkImport(scope: Scope, form: MappingForm): Promise<string> {
  const { actor, tx } = scope;
  const found = await lockImport(scope, form);
  const isBusy = found.state === "checking" && !isStalled(found, new Date());
  if (isBusy || found.state === "running" || found.state === "done") throw new AppError("CONFLICT", "edited");
  if (form.cost !== null && !can(actor, "cost:read")) throw new AppError("FORBIDDEN", "forbidden");
  await tx
    .update(imports)
    .set({
      state: "checking",
      mapping: storedAnswers(form, ""),
      rowsDone: 0,
      startedBy: actor.userId,
      startedByName: actor.userName,
      startedAt: null,
      failure: null,
      ...nextVersion(imports),
    })
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, form.id)));
  await enqueue(tx, "catalogue-import", { importId: form.id }, { key: form.id });
  return form.id;
}
