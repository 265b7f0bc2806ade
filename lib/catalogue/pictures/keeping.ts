import { randomBytes } from "node:crypto";
import { putFiles } from "@/lib/files/store";
import type { Drawn } from "./drawing";
import { pictureFile } from "./rules";

/** What the row of a kept picture says of its files. */
export type Kept = { key: string; width: number; height: number };

/** A fresh key for a picture. */
export const newPictureKey = (): string => randomBytes(12).toString("base64url");

/** Keeps the files of drawn pictures under their keys, all or none. */
export const keepPictures = (tenantId: string, pictures: (Drawn & { key: string })[]): Promise<void> =>
  putFiles(
    pictures.flatMap(({ key, files }) =>
      [...files].map(([size, content]): [string, Uint8Array] => [pictureFile(tenantId, key, size), content]),
    ),
  );

/** As keepPictures for one, under a fresh key. */
export async function keepPicture(tenantId: string, { width, height, files }: Drawn): Promise<Kept> {
  const key = newPictureKey();
  await keepPictures(tenantId, [{ key, width, height, files }]);
  return { key, width, height };
}
