import { roundToEnding, shareOf } from "@/lib/base/money";
import { eachPart, isWithin, type Price, type PricePart, priceParts, type Range } from "@/lib/pricing/rules";

/**
 * How own prices follow: a markup on the transfer price, off or on the suggested price, a margin as a share of the price,
 * a margin as an amount, or the suggested price again.
 */
export const pricingHows = ["markup", "suggested", "margin", "amount", "follow"] as const;
export type PricingHow = (typeof pricingHows)[number];

/** The rules open to a company; on the agency model nothing is reckoned from transfer prices. */
export const howsOf = (agency: boolean): readonly PricingHow[] =>
  agency ? ["suggested", "follow"] : pricingHows;

/** `by` in basis points, for an amount in minor units; `ending` = what a price ends in, in hundredths, if it is rounded. */
export type PricingRule = {
  how: PricingHow;
  by: number;
  part: PricePart | "both";
  ending: number | null;
};

/** What a rule finds of one part of an offer, in minor units. */
export type PartBefore = {
  own: number | null;
  suggested: number | null;
  transfer: number | null;
  range: Range;
};

/** What a rule makes of one part: its own price then, and why it is not the one that was asked for. */
export type PartAfter = { own: number | null; note?: "floor" | "ceiling" | "refused" };

const MOST = 1_000_000_000_000;

/** One part of a price by a rule, held between floor and ceiling; refused where there is nothing to reckon from, and at 0, which nobody said yes to. */
export function partBy(rule: PricingRule, part: PricePart, now: PartBefore, currency: string): PartAfter {
  const untouched = { own: now.own };
  if (rule.part !== "both" && rule.part !== part) return untouched;
  if (now.suggested === null && now.transfer === null) return untouched;
  if (rule.how === "follow") return { own: null };
  const exact = exactBy(rule, now);
  if (exact === undefined || exact < 0 || exact > MOST) return { ...untouched, note: "refused" };
  const wanted = roundToEnding(exact, rule.ending, currency);
  if (wanted === 0 && now.suggested !== 0) return { ...untouched, note: "refused" };
  if (isWithin(wanted, now.range)) return { own: wanted };
  const { from, to } = now.range;
  return from !== null && wanted < from ? { own: from, note: "floor" } : { own: to, note: "ceiling" };
}

/** Half-up to the minor unit; undefined where the price it starts from is not there. */
function exactBy({ how, by }: PricingRule, { suggested, transfer }: PartBefore): number | undefined {
  if (how === "suggested") return suggested === null ? undefined : shareOf(suggested, 10_000 + by);
  if (transfer === null) return;
  if (how === "markup") return shareOf(transfer, 10_000 + by);
  if (how === "amount") return transfer + by;
  return by < 10_000 ? grossOf(transfer, 10_000 - by) : undefined;
}

/** The amount of which `basisPoints` are `share`; half-up. */
function grossOf(share: number, basisPoints: number): number {
  const [over, by] = [BigInt(share) * 20_000n, BigInt(basisPoints)];
  return Number((over + by) / (2n * by));
}

/** Both parts of a price by a rule. */
export function priceBy(
  rule: PricingRule,
  now: { own: Price; suggested: Price; transfer: Price; range: Record<PricePart, Range> },
  currency: string,
): Record<PricePart, PartAfter> {
  return eachPart((part) =>
    partBy(
      rule,
      part,
      {
        own: now.own[part],
        suggested: now.suggested[part],
        transfer: now.transfer[part],
        range: now.range[part],
      },
      currency,
    ),
  );
}

/** Whether two prices are the same in both parts. */
export const samePrice = (one: Price, other: Price): boolean =>
  priceParts.every((part) => one[part] === other[part]);
