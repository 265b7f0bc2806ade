import { type Notation, readAmount } from "@/lib/base/amounts";
import { roundToEnding, shareOf } from "@/lib/base/money";

/** How list prices change: by basis points of the present price, or by an amount in minor units; rounded to an ending, if any. */
export type PriceChange = { how: ChangeHow; by: number; ending: number | null };
export type ChangeHow = "percent" | "amount";

/** A list price after a change, in minor units; never below 0, and none stays none. */
export function changedPrice(
  now: number | null,
  { how, by, ending }: PriceChange,
  currency: string,
): number | null {
  if (now === null) return null;
  const changed = Math.max(0, how === "percent" ? shareOf(now, 10_000 + by) : now + by);
  return roundToEnding(changed, ending, currency);
}

/** A change as people type it ("-5", "+2,50"): basis points for a percentage, minor units for an amount. */
export function changeTyped(typed: string, how: ChangeHow, notation: Notation): number | undefined {
  const [, sign = "", rest = ""] = /^([+\-−]?)\s?(.+)$/su.exec(typed.trim()) ?? [];
  const size = how === "percent" ? pointsOf(rest) : readAmount(rest, notation);
  return typeof size === "number" ? (sign === "" || sign === "+" ? size : -size) : undefined;
}

function pointsOf(typed: string): number | undefined {
  const [, whole, part = ""] = /^(\d{1,8})(?:[.,](\d{1,2}))?\s?%?$/.exec(typed) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
