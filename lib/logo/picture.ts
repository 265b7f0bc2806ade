import sharp from "sharp";
import { AppError } from "../errors";

const WIDEST = 400;
const MOST_PIXELS = 40_000_000;

/** A PNG, JPEG or WebP upload as a new PNG of at most 400 × 400 pixels: nothing of the file itself is kept. Throws INVALID. */
export async function readLogo(file: File): Promise<Buffer> {
  const bytes = Buffer.from(await file.arrayBuffer());
  if (!isRaster(bytes)) throw unreadable();
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: WIDEST, height: WIDEST, fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer();
  } catch {
    throw unreadable();
  }
}

const unreadable = () => new AppError("INVALID", "imageUnreadable", {}, "logo");

/** By its first bytes, so that no other decoder ever sees the upload. */
function isRaster(bytes: Buffer): boolean {
  const starts = (hex: string, from = 0) =>
    bytes.subarray(from, from + hex.length / 2).equals(Buffer.from(hex, "hex"));
  return starts("89504e470d0a1a0a") || starts("ffd8ff") || (starts("52494646") && starts("57454250", 8));
}
