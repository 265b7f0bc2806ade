import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";

type OrderTotalsProps = { oneTimeTotal: number; monthlyTotal: number; currency: string };

/** What an order asks once, and per month; the part that does not exist is left out. */
export function OrderTotals({ oneTimeTotal, monthlyTotal, currency }: OrderTotalsProps) {
  const t = useTranslations("orders");
  return (
    <>
      {monthlyTotal !== 0 && (
        <span className="block">
          <Money minor={monthlyTotal} currency={currency} />{" "}
          <span className="text-ink-muted">{t("monthly")}</span>
        </span>
      )}
      {(oneTimeTotal !== 0 || monthlyTotal === 0) && (
        <span className="block">
          <Money minor={oneTimeTotal} currency={currency} />{" "}
          <span className="text-ink-muted">{t("once")}</span>
        </span>
      )}
    </>
  );
}
