import { monthlyOf, type Period, shareOf } from "@/lib/money";
import type { DeliveryStep } from "../rules";

/** How a reseller sells, or that the provider does it itself (domain.md §1). */
export type Model = "resale" | "agency" | "direct";

/** Prices of one unit of a line in minor units. */
export type BilledLine = {
  quantity: number;
  period: Period | null;
  retailOneTime: number | null;
  retailRecurring: number | null;
  transferOneTime: number | null;
  transferRecurring: number | null;
};

/** What the provider bills once and per month for a line, in minor units: the transfer price where it is resold, else what the customer pays. */
export function billedOf(model: Model, line: BilledLine): { once: number; monthly: number } {
  const { quantity, period } = line;
  const price = (retail: number | null, transfer: number | null) =>
    (model === "resale" ? (transfer ?? retail) : retail) ?? 0;
  return {
    once: quantity * price(line.retailOneTime, line.transferOneTime),
    monthly: monthlyOf(quantity * price(line.retailRecurring, line.transferRecurring), period),
  };
}

/** What the provider bills for an order, as its row keeps it. */
export function billedTotals(model: Model, lines: readonly BilledLine[]) {
  const billed = lines.map((line) => billedOf(model, line));
  return {
    billedOneTime: billed.reduce((sum, { once }) => sum + once, 0),
    billedMonthly: billed.reduce((sum, { monthly }) => sum + monthly, 0),
  };
}

/** What one unit of a line leaves the reseller: retail less transfer, or the commission on the agency model. */
function leftOf(model: Model, retail: number | null, transfer: number | null, commissionBp: number | null) {
  if (model === "agency") return shareOf(retail ?? 0, commissionBp ?? 0);
  return (retail ?? 0) - (transfer ?? retail ?? 0);
}

/** What an order leaves the reseller once and per month, in minor units; each line rounded by itself. */
export function marginTotals(model: Model, lines: readonly (BilledLine & { commissionBp: number | null })[]) {
  return lines.reduce(
    (sum, { quantity, period, commissionBp, ...line }) => {
      const once = leftOf(model, line.retailOneTime, line.transferOneTime, commissionBp);
      const monthly = leftOf(model, line.retailRecurring, line.transferRecurring, commissionBp);
      return {
        oneTimeTotal: sum.oneTimeTotal + quantity * once,
        monthlyTotal: sum.monthlyTotal + monthlyOf(quantity * monthly, period),
      };
    },
    { oneTimeTotal: 0, monthlyTotal: 0 },
  );
}

type RunningLine = BilledLine & { activatedAt: Date | null };

/** By how much a step of these lines changes what the provider bills every month, in minor units. */
export function runningChange(model: Model, to: DeliveryStep, lines: readonly RunningLine[]): number {
  if (to !== "activated" && to !== "returned") return 0;
  const { billedMonthly } = billedTotals(
    model,
    lines.filter(({ activatedAt }) => activatedAt),
  );
  return to === "activated" ? billedMonthly : -billedMonthly;
}
