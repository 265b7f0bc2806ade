import { useTranslations } from "next-intl";
import { MoneyLine } from "@/components/ui/money";

type OrderTotalsProps = { oneTimeTotal: number; monthlyTotal: number; currency: string };

/** What an order asks once, and per month; the part that does not exist is left out. */
export function OrderTotals({ oneTimeTotal, monthlyTotal, currency }: OrderTotalsProps) {
  const t = useTranslations("orders");
  return (
    <>
      {monthlyTotal !== 0 && <MoneyLine minor={monthlyTotal} currency={currency} after={t("monthly")} />}
      {(oneTimeTotal !== 0 || monthlyTotal === 0) && (
        <MoneyLine minor={oneTimeTotal} currency={currency} after={t("once")} />
      )}
    </>
  );
}
