import { removeFile, removeFolder } from "@/lib/files/store";

/** Removes the files of a tenant that is gone: its pictures, the files of its messages, and the logos under these keys. */
export async function removeFilesOf(tenantId: string, logos: string[]): Promise<void> {
  await removeFolder(`pictures/${tenantId}/`);
  await removeFolder(`messages/${tenantId}/`);
  for (const key of logos) await removeFile(key);
}
