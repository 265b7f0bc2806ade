import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { newId } from "@/db/columns";
import { imports } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { cleanLine, cutText } from "@/lib/base/text";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import { signatureOf } from "./columns";
import { isStalled } from "./rules";
import type { importVersion, upload } from "./schema";
import { TableFault } from "./table";
import type { Shape } from "./thread/pieces";
import { readInThread } from "./thread/run";
import { sharedBytes } from "./thread/shared";

/** A file that is a table: its name, bytes, headers and number of rows. */
export type Uploaded = { fileName: string; content: Buffer; headers: string[]; rowsTotal: number };

/** Reads a chosen file; refuses what cannot be read as a table, saying near which line. */
export async function readUpload({ file }: z.output<typeof upload>): Promise<Uploaded> {
  const bytes = await sharedBytes(file);
  try {
    for await (const { headers, rowsTotal } of readInThread<Shape>({ of: "table", bytes }))
      return { fileName: fileNameOf(file.name), content: Buffer.from(bytes.buffer), headers, rowsTotal };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    throw new AppError("INVALID", "importFault", { fault: error.key, line: error.line }, "file");
  }
  throw new AppError("INVALID", "badInput", {}, "file");
}

/** Takes a file that was read in for an import and returns the import's id. */
export async function uploadImport(scope: Scope, uploaded: Uploaded): Promise<string> {
  const { actor, tx } = scope;
  const { fileName, content, headers, rowsTotal } = uploaded;
  const id = newId();
  await tx.insert(imports).values({
    tenantId: actor.tenantId,
    id,
    fileName,
    content,
    mapping: await rememberedAnswers(scope, signatureOf(headers)),
    rowsTotal,
    createdBy: actor.userId,
    createdByName: actor.userName,
  });
  await audit(scope, {
    action: "import-uploaded",
    record: { kind: "import", id, label: fileName },
    words: { file: fileName, count: rowsTotal },
  });
  return id;
}

/** Starts a checked import, or one that failed or stands still (a check, too), in the background; returns its id. One that runs or is done stays as it is. */
export async function startImport(scope: Scope, { id }: z.output<typeof importVersion>): Promise<string> {
  const { actor, tx } = scope;
  const found = await lockImport(scope, { id });
  const mayStart = found.state === "checked" || found.state === "failed" || isStalled(found, new Date());
  if (found.state === "uploaded") throw new AppError("CONFLICT", "edited");
  if (!mayStart) return id;
  await tx
    .update(imports)
    .set({
      state: found.state === "checking" ? "checking" : "running",
      rowsDone: 0,
      startedBy: actor.userId,
      startedByName: actor.userName,
      startedAt: null,
      finishedAt: null,
      failure: null,
      ...nextVersion(imports),
    })
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  await enqueue(tx, "catalogue-import", { importId: id }, { key: id });
  await audit(scope, {
    action: "import-started",
    record: { kind: "import", id, label: found.fileName },
    words: { file: found.fileName },
    ...(found.mapping?.free === "sell" && { after: { soldAtPriceZero: true } }),
  });
  return id;
}

/** One import as it stands, locked until commit; throws NOT_FOUND, CONFLICT where it is no longer as its reader saw it. */
export async function lockImport({ actor, tx }: Scope, { id, version }: { id: string; version?: number }) {
  const [found] = await tx
    .select({
      state: imports.state,
      fileName: imports.fileName,
      mapping: imports.mapping,
      version: imports.version,
      updatedAt: imports.updatedAt,
    })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)))
    .for("update");
  if (!found) throw notThere();
  if (version !== undefined && found.version !== version) throw new AppError("CONFLICT", "edited");
  return found;
}

/** How the last file with the same header was read, as the first proposal for this one. */
async function rememberedAnswers({ actor, tx }: Scope, signature: string) {
  const [found] = await tx
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), sql`${imports.mapping} ->> 'signature' = ${signature}`))
    .orderBy(desc(imports.createdAt))
    .limit(1);
  // The yes to price 0 is for one list alone.
  return found?.mapping ? { ...found.mapping, free: "hold" } : null;
}

const fileNameOf = (name: string) =>
  cutText(cleanLine(name.toWellFormed()).replace(/^.*[\\/]/, ""), 200).replace(/[\0\n\r]/g, "") ||
  "import.csv";
