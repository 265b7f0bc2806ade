import { dayBefore } from "@/lib/base/calendar";
import { rangeOf } from "@/lib/pricing/rules";
import type { Prospect } from "@/lib/subscriptions/rules";
import { blockedEnd, endOfTerm, renewsItself, type Terms } from "@/lib/subscriptions/terms/rules";

/** So many days before it holds, or as many as its notice has, another price is told at the latest; and so many days earlier it is told where nothing hinders. */
export const LATEST = 30;
export const EARLIER = 14;

/** How many days before a renewal another price must be told for it. */
export const toldBefore = ({ noticeDays }: Pick<Terms, "noticeDays">): number =>
  Math.max(LATEST, noticeDays ?? 0);

/**
 * From which renewal on a price can hold that is told on a day: the first for which it is still in time. Nothing where that is
 * so far ahead that it is not told yet, or where the subscription ends before.
 */
export function pricedFrom(terms: Terms & { termEnd: string }, day: string): string | undefined {
  if (!renewsItself(terms)) return;
  const days = toldBefore(terms);
  let { term, termEnd: end } = terms;
  while (dayBefore(end, days) < day) {
    term += 1;
    end = endOfTerm(terms, term);
  }
  const last = blockedEnd(terms);
  const over = last !== undefined && last <= end;
  return over || dayBefore(end, days + EARLIER) > day ? undefined : end;
}

/** What a unit of something sold costs now: amounts in minor units per period. */
export type PricesNow = {
  /** What the seller set for this line alone, which stays agreed. */
  agreed: number | null;
  /** The own price of the reseller for the offer. */
  own: number | null;
  suggested: number;
  transfer: number | null;
  floorBp: number | null;
  ceilingBp: number | null;
};

type Paid = { retailRecurring: number; transferRecurring: number | null };

/**
 * At which prices a subscription renews by the portfolio as it is: the customer pays what a new order would ask, an own price
 * held within the limits, and what was agreed for a line alone stays.
 */
export function pricesAtRenewal(paid: Paid, now: PricesNow): Paid {
  const { from, to } = rangeOf(now.suggested, now.floorBp, now.ceilingBp);
  const asked = now.own ?? now.suggested;
  const held = Math.min(Math.max(asked, from ?? asked), to ?? Math.max(asked, from ?? asked));
  return {
    retailRecurring: now.agreed === null ? held : paid.retailRecurring,
    transferRecurring: now.transfer ?? paid.transferRecurring,
  };
}

type Ahead = {
  retailRecurring: number;
  nextRetailRecurring?: number | null;
  nextPriceOn?: string | null;
};

/** The price of a unit that holds from a day on, in minor units. */
export const priceOn = ({ retailRecurring, nextRetailRecurring, nextPriceOn }: Ahead, day: string): number =>
  nextPriceOn && nextPriceOn <= day ? (nextRetailRecurring ?? retailRecurring) : retailRecurring;

/** The same at the prices of a day, also where they have come and are not written down yet. */
export const pricedOn = <T extends Ahead & Paid & { nextTransferRecurring?: number | null }>(
  priced: T,
  day: string,
): T => ({
  ...priced,
  retailRecurring: priceOn(priced, day),
  transferRecurring:
    priced.nextPriceOn && priced.nextPriceOn <= day
      ? (priced.nextTransferRecurring ?? priced.transferRecurring)
      : priced.transferRecurring,
});

/** From when another price holds for what goes on until then; nothing where it ends before. */
export function priceAheadOf({ nextPriceOn }: Ahead, prospect: Prospect): string | undefined {
  if (!nextPriceOn) return;
  return prospect.kind === "renews" || prospect.lastDay >= nextPriceOn ? nextPriceOn : undefined;
}

/** The same of the price that the customer pays: where only one between provider and reseller changes, nobody else learns of it. */
export const retailAheadOf = (ahead: Ahead, prospect: Prospect): string | undefined =>
  (ahead.nextRetailRecurring ?? ahead.retailRecurring) === ahead.retailRecurring
    ? undefined
    : priceAheadOf(ahead, prospect);
