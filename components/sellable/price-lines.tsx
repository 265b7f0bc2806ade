import { getTranslations } from "next-intl/server";
import { Money } from "@/components/ui/money";
import type { OfferTerms, Price } from "@/lib/sellable/rules";

type PriceLinesProps = { price: Price | null; of: Pick<OfferTerms, "kind" | "currency" | "period"> };

/** A price in words: what is due once, and what per period, a line each; a dash where there is none. */
export async function PriceLines({ price, of: { kind, currency, period } }: PriceLinesProps) {
  const [t, periods] = await Promise.all([getTranslations("sellable"), getTranslations("terms.period")]);
  if (!price || (price.oneTime === null && price.recurring === null)) return "–";
  return (
    <>
      {price.recurring !== null && (
        <span className="block">
          <Money minor={price.recurring} currency={currency} />{" "}
          <span className="text-ink-muted">{periods(period ?? "month")}</span>
        </span>
      )}
      {price.oneTime !== null && (
        <span className="block">
          <Money minor={price.oneTime} currency={currency} />
          {kind !== "purchase" && <span className="text-ink-muted"> {t("once")}</span>}
        </span>
      )}
    </>
  );
}
