import { randomBytes } from "node:crypto";
import { putFile } from "@/lib/files";
import type { Drawn } from "./drawing";
import { pictureFile } from "./rules";

/** What the row of a kept picture says of its files. */
export type Kept = { key: string; width: number; height: number };

/** Keeps the files of a drawn picture under a fresh key. */
export async function keepPicture(tenantId: string, { files, width, height }: Drawn): Promise<Kept> {
  const key = randomBytes(12).toString("base64url");
  for (const [size, content] of files) await putFile(pictureFile(tenantId, key, size), content);
  return { key, width, height };
}
