/** Runs one uploaded import to its end. */
export async function runImport(job: { importId: string; tenantId: string }): Promise<void> {
  throw new Error(`import ${job.importId} cannot run`);
}
