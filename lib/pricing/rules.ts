import { shareOf } from "@/lib/base/money";

/** What something costs: once, and per period; in minor units. A part that does not exist is null. */
export type Price = { oneTime: number | null; recurring: number | null };

export const priceParts = ["oneTime", "recurring"] as const;
export type PricePart = (typeof priceParts)[number];

/** What remains of a price: in minor units, and as a share of it in basis points (null of a price of nothing). */
export type Margin = { minor: number; bp: number | null };

/** The prices a reseller may ask without approval, both ends included, in minor units; null = no end on that side. */
export type Range = { from: number | null; to: number | null };

/** A value for each part of a price. */
export const eachPart = <T>(of: (part: PricePart) => T): Record<PricePart, T> => ({
  oneTime: of("oneTime"),
  recurring: of("recurring"),
});

/** What so many of something cost, exactly. */
export const timesPrice = (price: Price, quantity: number): Price =>
  eachPart((part) => (price[part] === null ? null : price[part] * quantity));

/** What stays of a price after what it costs whoever asks it (cost, or transfer price); null where either is missing. */
export function marginOf(price: number | null, cost: number | null | undefined): Margin | null {
  if (price === null || cost === null || cost === undefined) return null;
  const minor = price - cost;
  return { minor, bp: price === 0 ? null : basisPointsOf(minor, price) };
}

/** As marginOf, for each part of a price. */
export const marginsOf = (price: Price, cost: Price | null | undefined): Record<PricePart, Margin | null> =>
  eachPart((part) => marginOf(price[part], cost?.[part]));

/** How far a retail price may go from the suggested one (domain.md §3.7); each end rounded half-up. */
export const rangeOf = (suggested: number | null, floorBp: number | null, ceilingBp: number | null): Range =>
  suggested === null
    ? { from: null, to: null }
    : {
        from: floorBp === null ? null : Math.max(0, shareOf(suggested, 10_000 - floorBp)),
        to: ceilingBp === null ? null : shareOf(suggested, 10_000 + ceilingBp),
      };

/** Whether an amount in minor units lies in a range. */
export const isWithin = (minor: number, { from, to }: Range): boolean =>
  (from === null || minor >= from) && (to === null || minor <= to);

/** A part of a whole (above 0) in basis points, half away from zero. */
function basisPointsOf(part: number, whole: number): number {
  const by = BigInt(whole);
  const twice = 20_000n * BigInt(part);
  return Number((twice + (twice < 0n ? -by : by)) / (2n * by));
}
