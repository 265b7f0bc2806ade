import { Money } from "@/components/ui/money";
import { useTranslations } from "@/lib/i18n/words";

type AmountsProps = {
  oneTime: number | null;
  recurring: number | null;
  period: "month" | "quarter" | "year" | null;
  currency: string;
};

/** What an offer costs once and per period, one under the other; a dash for nothing. */
export function Amounts({ oneTime, recurring, period, currency }: AmountsProps) {
  const periods = useTranslations("terms.period");
  if (oneTime === null && recurring === null) return "–";
  return (
    <>
      {oneTime !== null && <Money minor={oneTime} currency={currency} />}
      {oneTime !== null && recurring !== null && <br />}
      {recurring !== null && (
        <>
          <Money minor={recurring} currency={currency} /> {period && periods(period)}
        </>
      )}
    </>
  );
}
