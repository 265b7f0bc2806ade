import { as } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { checkImport } from "@/lib/imports/checking/commands";
import { readUpload, uploadImport } from "@/lib/imports/commands";
import { runImport } from "@/lib/imports/jobs";
import { getImport } from "@/lib/imports/queries";
import { mappingForm } from "@/lib/imports/schema";

/** Takes a file in as its form does; returns the import's id. */
export async function takeFile(by: Actor, csv: string, name = "list.csv"): Promise<string> {
  const uploaded = await readUpload({ file: new File([csv], name) });
  return as(by, (scope) => uploadImport(scope, uploaded));
}

/** Chooses the columns of a file and checks it, as the job does that follows. */
export async function checkFile(by: Actor, id: string, answers: Record<string, string>): Promise<void> {
  const { record } = await as(by, (scope) => getImport(scope, id));
  await as(by, (scope) =>
    checkImport(scope, mappingForm.parse({ id, version: String(record.version), ...answers })),
  );
  await runImport({ importId: id, tenantId: by.tenantId });
}
