import sharp from "sharp";
import { previewSize } from "./rules";

/** A picture of an item in the middle of a white preview, as JPEG. */
export const drawPhoto = (picture: Uint8Array): Promise<Buffer> =>
  sharp(picture)
    .resize({ ...previewSize, fit: "contain", background: "#ffffff" })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 82 })
    .toBuffer();
