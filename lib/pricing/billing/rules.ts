import { monthlyOf, type Period, shareOf } from "@/lib/base/money";

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

/** What the provider bills once and per month for a line, in minor units. */
export function billedOf(model: Model, line: BilledLine): { once: number; monthly: number } {
  const { quantity, period } = line;
  const { retailOneTime, transferOneTime, retailRecurring, transferRecurring } = line;
  return {
    once: quantity * billedPriceOf(model, retailOneTime, transferOneTime),
    monthly: monthlyOf(quantity * billedPriceOf(model, retailRecurring, transferRecurring), period),
  };
}

/** What the provider bills for one unit, in minor units: the transfer price where it is resold, else what the customer pays. */
export const billedPriceOf = (model: Model, retail: number | null, transfer: number | null): number =>
  (model === "resale" ? (transfer ?? retail) : retail) ?? 0;

/** What the provider bills for an order, as its row keeps it. */
export function billedTotals(model: Model, lines: readonly BilledLine[]) {
  const billed = lines.map((line) => billedOf(model, line));
  return {
    billedOneTime: billed.reduce((sum, { once }) => sum + once, 0),
    billedMonthly: billed.reduce((sum, { monthly }) => sum + monthly, 0),
  };
}

type Sold = { quantity: number; commissionBp: number | null };

/** What an order leaves the reseller once and per month, in minor units; each line rounded by itself (domain.md §3.12). */
export function marginTotals(model: Model, lines: readonly (BilledLine & Sold)[]) {
  return lines.reduce(
    (sum, line) => {
      const once = leftOf(model, { ...line, retail: line.retailOneTime, transfer: line.transferOneTime });
      const recurring = leftOf(model, {
        ...line,
        retail: line.retailRecurring,
        transfer: line.transferRecurring,
      });
      return {
        oneTimeTotal: sum.oneTimeTotal + once,
        monthlyTotal: sum.monthlyTotal + monthlyOf(recurring, line.period),
      };
    },
    { oneTimeTotal: 0, monthlyTotal: 0 },
  );
}

/** What so many units of a price leave the reseller: retail less transfer, or on the agency model the commission, rounded once. */
function leftOf(model: Model, sold: Sold & { retail: number | null; transfer: number | null }) {
  const { quantity, retail, transfer, commissionBp } = sold;
  if (model === "agency") return shareOf(quantity * (retail ?? 0), commissionBp ?? 0);
  return quantity * ((retail ?? 0) - (transfer ?? retail ?? 0));
}
