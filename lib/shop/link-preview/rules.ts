import { createHash } from "node:crypto";
import { cutText } from "@/lib/base/text";

export const linkPreviewSize = { width: 1200, height: 630 };
/** Where a photo is shown, name and price stand beside it. */
export const panelSize = { width: 500, height: 630 };

/** What the picture shows that stands for a page where it is shared. `price` only where prices are shown. */
export type LinkPreview = {
  title: string;
  price: string | null;
  seller: string;
  colour: string;
  /** The file of a picture that is shown beside the words. */
  picture: string | null;
};

/** Counts how previews are drawn: one that is drawn in another way has another mark. */
const LAYOUT = 2;

/** A mark of what a preview shows: another content has another one, so that a picture can be kept for good under it. */
export const linkPreviewMark = (preview: LinkPreview): string =>
  createHash("sha256")
    .update(JSON.stringify([LAYOUT, preview]))
    .digest("base64url")
    .slice(0, 16);

const LONGEST = 110;

/** The letters that the drawing font has: Latin, Cyrillic, and the usual marks. */
const known = /[ -~¡-ÿĀ-ēĖ-īĮ-ķĹ-ľŁ-ňŊ-ōŐ-žȘ-țЀ-џ–—‘’“”„†•…€₹₽№™−≈≤≥]/u;

/**
 * A text as it can be drawn, cut to a length that fits; undefined where the font has less than half of its letters, and
 * so for scripts written from right to left, which the drawing cannot set. Nothing is left that the drawing would fetch
 * a font or a picture for.
 */
export function drawable(text: string): string | undefined {
  const marks = [
    ...text
      .normalize("NFC")
      .replace(/[\s\u00a0\u202f\u2009]+/gu, " ")
      .replace(/[‐-‒]/gu, "-"),
  ];
  const letters = (of: string[]) => of.filter((mark) => /[\p{L}\p{N}]/u.test(mark)).length;
  const kept = marks.filter((mark) => known.test(mark));
  if (!letters(kept) || letters(kept) * 2 < letters(marks)) return;
  const plain = kept.join("").replace(/ +/g, " ").trim();
  return plain.length > LONGEST ? `${cutText(plain, LONGEST - 1).trimEnd()}…` : plain;
}

/** How large a title is drawn, in pixels: the longer, the smaller. */
export const titleSize = (title: string): number => (title.length <= 32 ? 84 : title.length <= 64 ? 66 : 54);
