import type { Period } from "@/lib/base/money";
import { billedTotals, type Model, marginTotals } from "@/lib/pricing/billing/rules";

/** What is paid for a subscription: prices of one unit per period, in minor units. */
export type Running = {
  model: Model;
  currency: string;
  quantity: number;
  period: Period;
  retailRecurring: number;
  /** What a unit costs from a day on, where that is fixed. */
  nextRetailRecurring?: number | null;
  nextPriceOn?: string | null;
  transferRecurring: number | null;
  commissionBp: number | null;
};

/** What subscriptions come to every month, in minor units: to the customer, to whom the provider bills, and what they leave the reseller. */
export type RunningSum = { currency: string; monthly: number; billed: number; left: number };

/** Adds up subscriptions by currency, each rounded by itself (domain.md §3.12). */
export function runningSums(subscriptions: readonly Running[]): RunningSum[] {
  const sums = new Map<string, RunningSum>();
  for (const each of subscriptions) {
    const { currency } = each;
    const sum = sums.get(currency) ?? { currency, monthly: 0, billed: 0, left: 0 };
    const { monthly, billed, left } = monthlyOfEach(each);
    sums.set(currency, {
      currency,
      monthly: sum.monthly + monthly,
      billed: sum.billed + billed,
      left: sum.left + left,
    });
  }
  return [...sums.values()];
}

/** What one subscription comes to every month; nothing is left of what the provider sells itself. */
export function monthlyOfEach({ model, ...running }: Running): Omit<RunningSum, "currency"> {
  const sold = [{ ...running, retailOneTime: null, transferOneTime: null }];
  return {
    monthly: billedTotals("direct", sold).billedMonthly,
    billed: billedTotals(model, sold).billedMonthly,
    left: model === "direct" ? 0 : marginTotals(model, sold).monthlyTotal,
  };
}

/** By how much a change alters what a subscription comes to every month, in minor units; nothing runs before it begins or after it ends. */
export function differenceOf(before: Running | null, after: Running | null) {
  const nothing = { monthly: 0, billed: 0, left: 0 };
  const was = before ? monthlyOfEach(before) : nothing;
  const is = after ? monthlyOfEach(after) : nothing;
  return {
    retailMonthly: is.monthly - was.monthly,
    billedMonthly: is.billed - was.billed,
    leftMonthly: is.left - was.left,
  };
}
