import { createHash } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { newId } from "@/db/columns";
import { imports } from "@/db/schema";
import { audit } from "../audit";
import { AppError, notThere } from "../errors";
import { enqueue } from "../jobs";
import { can, type Scope } from "../scope";
import { plainHeader } from "./columns";
import { plans, readImport } from "./reading";
import { isStalled } from "./rules";
import { type importVersion, type MappingForm, mappingOf, storedAnswers, type upload } from "./schema";
import { readTable, TableFault } from "./table";

/** Takes a file in for an import and returns the import's id; refuses what cannot be read as a table, saying near which line. */
export async function uploadImport(scope: Scope, { file }: z.output<typeof upload>): Promise<string> {
  const { actor, tx } = scope;
  const content = Buffer.from(await file.arrayBuffer());
  const table = orRefuse("file", () => readTable(content));
  const id = newId();
  const fileName = fileNameOf(file.name);
  const rowsTotal = table.rows.length;
  await tx.insert(imports).values({
    tenantId: actor.tenantId,
    id,
    fileName,
    content,
    mapping: await rememberedAnswers(scope, signatureOf(table.headers)),
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
  for await (const plan of plans(place, reading, false)) {
    counts.createdCount += plan.creates.length;
    counts.changedCount += plan.changes.length;
    counts.unchangedCount += plan.unchanged;
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

/** Starts a checked import, or one that failed or stands still, in the background; returns its id. One that runs or is done stays as it is. */
export async function startImport(scope: Scope, { id }: z.output<typeof importVersion>): Promise<string> {
  const { actor, tx } = scope;
  const found = await lockImport(scope, { id });
  const mayStart = found.state === "checked" || found.state === "failed" || isStalled(found, new Date());
  if (found.state === "uploaded") throw new AppError("CONFLICT", "edited");
  if (!mayStart) return id;
  await tx
    .update(imports)
    .set({
      state: "running",
      rowsDone: 0,
      startedAt: null,
      finishedAt: null,
      failure: null,
      version: sql`${imports.version} + 1`,
      updatedAt: new Date(),
    })
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  await enqueue(tx, "catalogue-import", { importId: id }, { key: id });
  await audit(scope, {
    action: "import-started",
    record: { kind: "import", id, label: found.fileName },
    words: { file: found.fileName },
  });
  return id;
}

async function lockImport({ actor, tx }: Scope, { id, version }: { id: string; version?: number }) {
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

async function contentOf({ actor, tx }: Scope, id: string): Promise<Buffer> {
  const [found] = await tx
    .select({ content: imports.content })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  if (!found) throw notThere();
  return found.content;
}

/** How the last file with the same header was read, as the first proposal for this one. */
async function rememberedAnswers({ actor, tx }: Scope, signature: string) {
  const [found] = await tx
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), sql`${imports.mapping} ->> 'signature' = ${signature}`))
    .orderBy(desc(imports.createdAt))
    .limit(1);
  return found?.mapping ?? null;
}

const signatureOf = (headers: readonly string[]) =>
  createHash("sha256")
    .update(JSON.stringify(headers.map(plainHeader)))
    .digest("hex")
    .slice(0, 32);

const fileNameOf = (name: string) =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, "")
    .replace(/^.*[\\/]/, "")
    .slice(0, 200) || "import.csv";

function orRefuse<T>(field: string, read: () => T): T;
function orRefuse<T>(field: string, read: () => Promise<T>): Promise<T>;
function orRefuse<T>(field: string, read: () => T | Promise<T>): T | Promise<T> {
  const refuse = (error: unknown): never => {
    if (!(error instanceof TableFault)) throw error;
    throw new AppError("INVALID", "importFault", { fault: error.key, line: error.line }, field);
  };
  try {
    const result = read();
    return result instanceof Promise ? result.catch(refuse) : result;
  } catch (error) {
    return refuse(error);
  }
}
