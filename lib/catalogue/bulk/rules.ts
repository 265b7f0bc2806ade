import { roundToEnding, shareOf } from "@/lib/money";
import { parseAmount } from "../../fields";

/** How list prices change: by basis points of the present price, or by an amount in minor units; rounded to an ending, if any. */
export type PriceChange = { how: "percent" | "amount"; by: number; ending: number | null };

/** A list price after a change, in minor units; never below 0, and none stays none. */
export function changedPrice(now: number | null, { how, by, ending }: PriceChange): number | null {
  if (now === null) return null;
  const changed = Math.max(0, how === "percent" ? shareOf(now, 10_000 + by) : now + by);
  return ending === null ? changed : roundToEnding(changed, ending);
}

/** A change as people type it ("-5", "+2,50"): basis points for a percentage, minor units for an amount. */
export function changeTyped(typed: string): number | undefined {
  const match = /^([+\-−]?)\s?(.+)$/.exec(typed.trim());
  const size = match?.[2] === undefined ? undefined : parseAmount(match[2]);
  return size === undefined ? undefined : match?.[1] === "" || match?.[1] === "+" ? size : -size;
}
