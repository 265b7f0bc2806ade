import sharp, { type Sharp } from "sharp";
import type { AppError } from "@/lib/base/errors";

const MOST_PIXELS = 40_000_000;

/**
 * What `draw` makes of an uploaded PNG, JPEG, WebP or AVIF picture, which stands upright and keeps nothing of the file
 * itself: no metadata, no further frames, nothing hidden behind the pixels. Throws `refusal` for anything else.
 */
export async function redraw<T>(
  file: File,
  refusal: AppError,
  draw: (picture: Sharp) => Promise<T>,
): Promise<T> {
  const bytes = Buffer.from(await file.arrayBuffer());
  if (!rasterOf(bytes)) throw refusal;
  try {
    return await draw(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).autoOrient());
  } catch {
    throw refusal;
  }
}

/** What picture it is by its first bytes, so that no other decoder ever sees the upload. */
export function rasterOf(bytes: Buffer): "png" | "jpg" | "webp" | "avif" | undefined {
  const starts = (hex: string, from = 0) =>
    bytes.subarray(from, from + hex.length / 2).equals(Buffer.from(hex, "hex"));
  if (starts("89504e470d0a1a0a")) return "png";
  if (starts("ffd8ff")) return "jpg";
  if (starts("52494646") && starts("57454250", 8)) return "webp";
  if (starts("66747970", 4) && /^(avif|avis|mif1)$/.test(bytes.toString("latin1", 8, 12))) return "avif";
}
