import { useTranslations } from "next-intl";
import { MoneyLine } from "@/components/ui/money";
import type { Price } from "@/lib/pricing/rules";
import type { OfferTerms } from "@/lib/sellable/rules";

type PriceLinesProps = { price: Price | null; of: Pick<OfferTerms, "kind" | "currency" | "period"> };

/** A price in words: what is due once, and what per period, a line each; a dash where there is none. */
export function PriceLines({ price, of: { kind, currency, period } }: PriceLinesProps) {
  const t = useTranslations("sellable");
  const periods = useTranslations("terms.period");
  if (!price || (price.oneTime === null && price.recurring === null)) return "–";
  const { oneTime, recurring } = price;
  return (
    <>
      {recurring !== null && (
        <MoneyLine minor={recurring} currency={currency} after={periods(period ?? "month")} />
      )}
      {oneTime !== null && (
        <MoneyLine minor={oneTime} currency={currency} after={kind !== "purchase" && t("once")} />
      )}
    </>
  );
}
