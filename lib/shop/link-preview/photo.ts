import sharp from "sharp";
import { linkPreviewSize, panelSize } from "./rules";

/** A picture of an item in the middle of white, with a panel of words at its right, as JPEG. */
export async function drawPhoto(picture: Uint8Array, panel: Uint8Array): Promise<Buffer> {
  const width = linkPreviewSize.width - panelSize.width;
  const photo = await sharp(picture)
    .resize({ ...linkPreviewSize, width, fit: "contain", background: "#ffffff" })
    .flatten({ background: "#ffffff" })
    .toBuffer();
  return sharp(photo)
    .extend({ right: panelSize.width, background: "#ffffff" })
    .composite([{ input: Buffer.from(panel), left: width, top: 0 }])
    .jpeg({ quality: 82 })
    .toBuffer();
}
