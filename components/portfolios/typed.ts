import { decimalMark } from "@/lib/base/amounts";

/** Basis points as a percentage to be typed: 12.5; nothing for none. */
export const typedPercent = (basisPoints: number | null, locale: string): string =>
  basisPoints === null ? "" : String(basisPoints / 100).replace(".", decimalMark(locale));
