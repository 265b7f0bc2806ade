import type { Period } from "@/lib/base/money";
import { billedTotals, type Model, marginTotals } from "@/lib/orders/billing/rules";
import { totalsOf } from "@/lib/orders/rules";

type Running = {
  model: Model;
  currency: string;
  quantity: number;
  period: Period | null;
  retailRecurring: number | null;
  transferRecurring: number | null;
  commissionBp: number | null;
};

/** What running lines come to every month, in minor units: to the customer, to whom the provider bills, and what they leave the reseller. */
export type RunningSum = { currency: string; monthly: number; billed: number; left: number };

/** Adds up running lines by currency, each rounded by itself (domain.md §3.12). */
export function runningSums(lines: readonly Running[]): RunningSum[] {
  const sums = new Map<string, RunningSum>();
  for (const line of lines) {
    const { currency } = line;
    const sum = sums.get(currency) ?? { currency, monthly: 0, billed: 0, left: 0 };
    const each = monthlyOfLine(line);
    sums.set(currency, {
      currency,
      monthly: sum.monthly + each.monthly,
      billed: sum.billed + each.billed,
      left: sum.left + each.left,
    });
  }
  return [...sums.values()];
}

/** What one line comes to every month; nothing is left of what the provider sells itself. */
export function monthlyOfLine({ model, ...line }: Running): Omit<RunningSum, "currency"> {
  const sold = [{ ...line, retailOneTime: null, transferOneTime: null }];
  return {
    monthly: totalsOf(sold).monthlyTotal,
    billed: billedTotals(model, sold).billedMonthly,
    left: model === "direct" ? 0 : marginTotals(model, sold).monthlyTotal,
  };
}
