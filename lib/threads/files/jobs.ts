import { removeFile } from "@/lib/files/store";
import { messageFile } from "./rules";

/** Removes the content of files whose messages are gone. */
export async function removeMessageFiles({
  tenantId,
  keys,
}: {
  tenantId: string;
  keys: string[];
}): Promise<void> {
  for (const key of keys) await removeFile(messageFile(tenantId, key));
}
