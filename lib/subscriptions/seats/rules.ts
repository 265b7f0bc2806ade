import { monthsOf, overMonths, partOf, shareOf } from "@/lib/base/money";
import { billedPriceOf } from "@/lib/pricing/billing/rules";
import { pricedOn } from "@/lib/subscriptions/prices/rules";
import { monthlyOfEach, type Running } from "@/lib/subscriptions/running/rules";
import {
  daysBetween,
  monthsAfter,
  monthsUntilEnd,
  stretchesOver,
  type Terms,
} from "@/lib/subscriptions/terms/rules";

/** What is due for units that are added within a period: so many of its days, the day itself included. */
export type Charge = {
  retailOnce: number;
  billedOnce: number;
  leftOnce: number;
  days: number;
  of: number;
  /** The next billing day, and how many months of the term follow it. */
  until: string;
  months: number;
};

/** A subscription as far as its prices and terms go; the transfer price of a later day for who may read it. */
export type Rated = Running & Terms & { termEnd: string; nextTransferRecurring?: number | null };

/** What another number of units leads to: amounts in minor units, days as in terms. */
export type SeatsEffect = {
  quantity: number;
  /** Every month, to the customer: before and after. */
  monthly: { before: number; after: number };
} & (
  | {
      kind: "more";
      by: number;
      charge: Charge /** From today until the end of the term, for what is added. */;
      overTerm: number;
    }
  | { kind: "fewer"; by: number /** From when. */; on: string }
  | { kind: "same" }
);

/** What another number of units leads to on a day: more run at once and are paid pro rata until the next billing day, fewer from the end of the term. */
export function seatsEffect(of: Rated, quantity: number, day: string): SeatsEffect {
  const rated = pricedOn(of, day);
  const after = { ...rated, quantity };
  const monthly = { before: monthlyOfEach(rated).monthly, after: monthlyOfEach(after).monthly };
  const by = Math.abs(quantity - rated.quantity);
  if (quantity === rated.quantity) return { kind: "same", quantity, monthly };
  if (quantity < rated.quantity) return { kind: "fewer", quantity, monthly, by, on: rated.termEnd };
  const charge = chargeFor(rated, by, day);
  const overTerm = charge.retailOnce + overMonths(by * rated.retailRecurring, rated.period, charge.months);
  return { kind: "more", quantity, monthly, by, charge, overTerm };
}

/** What is due at once for so many more units: their share of the running period by days, at the prices of that day, rounded half-up. */
export function chargeFor(rated: Rated, by: number, day: string): Charge {
  const { firstDay, period, model, commissionBp } = rated;
  const length = monthsOf(period);
  const over = stretchesOver(firstDay, length, day);
  const [from, until] = [monthsAfter(firstDay, length * over), monthsAfter(firstDay, length * (over + 1))];
  const [days, of] = [daysBetween(day, until), daysBetween(from, until)];
  const { retailRecurring, transferRecurring } = pricedOn(rated, day);
  const share = (price: number) => partOf(by * price, days, of);
  const retailOnce = share(retailRecurring);
  const billedOnce = share(billedPriceOf(model, retailRecurring, transferRecurring));
  const left = { resale: retailOnce - billedOnce, agency: shareOf(retailOnce, commissionBp ?? 0), direct: 0 };
  const months = Math.max(0, monthsUntilEnd(rated, rated.term) - length * (over + 1));
  return { retailOnce, billedOnce, leftOnce: left[model], days, of, until, months };
}
