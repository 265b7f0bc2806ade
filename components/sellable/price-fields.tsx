import { StateMark } from "@/components/ui/state";
import { MoneyField } from "@/components/ui/text-field";
import { formatMoney, typedAmount } from "@/lib/base/money";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { isWithin, type PricePart, type Range } from "@/lib/pricing/rules";
import type { OfferTerms } from "@/lib/sellable/rules";

export type PartOfPrice = {
  part: PricePart;
  own: number | null;
  /** What holds while the field is empty. */
  otherwise: number | null;
  range?: Range;
};

type PriceFieldsProps = {
  parts: PartOfPrice[];
  of: Pick<OfferTerms, "currency" | "period">;
  /** Whether an empty field follows the suggested price, or the company's own catalogue. */
  empty: "suggested" | "catalogue";
};

/** A field for each part of a price, with what is allowed and what holds while it is empty. */
export async function PriceFields({ parts, of, empty }: PriceFieldsProps) {
  const [t, periods, locale] = await Promise.all([
    getTranslations("sellable"),
    getTranslations("terms.period"),
    getLocale(),
  ]);
  const label = (part: PricePart) =>
    part === "oneTime" ? t("priceOnce") : t("pricePer", { period: periods(of.period ?? "month") });
  return parts.map((each) => (
    <div key={each.part} className="grid gap-1">
      <MoneyField
        name={each.part}
        label={label(each.part)}
        currency={of.currency}
        defaultValue={typedAmount(each.own, of.currency, locale)}
        help={<Help part={each} currency={of.currency} empty={empty} />}
      />
      <OutsideMark {...each} />
    </div>
  ));
}

type HelpProps = { part: PartOfPrice; currency: string; empty: PriceFieldsProps["empty"] };

async function Help({ part: { range, otherwise }, currency, empty }: HelpProps) {
  const [t, locale] = await Promise.all([getTranslations("sellable"), getLocale()]);
  const written = (minor: number | null) => (minor === null ? "" : formatMoney(minor, currency, locale));
  const { from, to }: Range = range ?? { from: null, to: null };
  const ends = { from: written(from), to: written(to) };
  const allowed =
    from !== null && to !== null
      ? t("allowedRange", ends)
      : from !== null
        ? t("allowedFrom", ends)
        : to !== null && t("allowedTo", ends);
  const means =
    otherwise !== null &&
    (empty === "suggested"
      ? t("emptyMeans", { suggested: written(otherwise) })
      : t("emptyFollows", { price: written(otherwise) }));
  return [allowed, means].filter(Boolean).join(" ");
}

/** Says so where the portfolio changed after the price was set. */
async function OutsideMark({ own, range }: PartOfPrice) {
  if (own === null || !range || isWithin(own, range)) return null;
  const t = await getTranslations("sellable");
  return <StateMark tone="warning">{t("outside")}</StateMark>;
}
