import { removeFile } from "@/lib/files/store";
import { type PictureSize, pictureFile, pictureSizes } from "./rules";

/** Removes the files of a picture that is gone. */
export async function removePictureFiles({
  tenantId,
  key,
}: {
  tenantId: string;
  key: string;
}): Promise<void> {
  for (const size of Object.keys(pictureSizes) as PictureSize[])
    await removeFile(pictureFile(tenantId, key, size));
}
