import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { MoneyField } from "@/components/ui/text-field";
import { amountText } from "@/lib/catalogue/rules";
import { formatMoney } from "@/lib/money";
import {
  hasPart,
  isWithin,
  type PricePart,
  priceParts,
  type Range,
  type SellableOffer,
} from "@/lib/sellable/rules";
import { offerWords } from "./offer-words";

type PriceFormProps = { offer: SellableOffer; action: FormAction; tenant: string };

/** Sets the reseller's own price of one offer, part by part; left empty, the suggested price holds. */
export async function PriceForm({ offer, action, tenant }: PriceFormProps) {
  const [t, periods, locale, words] = await Promise.all([
    getTranslations("sellable"),
    getTranslations("terms.period"),
    getLocale(),
    offerWords(offer, "short"),
  ]);
  const label = (part: PricePart) =>
    part === "oneTime" ? t("priceOnce") : t("pricePer", { period: periods(offer.period ?? "month") });
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{ offer: offer.offerId, version: String(offer.ownVersion) }}
    >
      <fieldset className="grid gap-4">
        <legend className="pb-2 font-semibold">{words}</legend>
        {priceParts
          .filter((part) => hasPart(offer, part))
          .map((part) => (
            <div key={part} className="grid gap-1">
              <MoneyField
                name={part}
                label={label(part)}
                currency={offer.currency}
                defaultValue={amountText(offer.own?.[part], locale)}
                help={<Help offer={offer} part={part} />}
              />
              <OutsideMark offer={offer} part={part} />
            </div>
          ))}
      </fieldset>
      <div className="form-actions">
        <SubmitButton variant="secondary" pendingLabel={t("saving")}>
          {t("setPrice")}
          <span className="sr-only">: {words}</span>
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

type PartProps = { offer: SellableOffer; part: PricePart };

async function Help({ offer, part }: PartProps) {
  const [t, locale] = await Promise.all([getTranslations("sellable"), getLocale()]);
  const written = (minor: number | null) =>
    minor === null ? "" : formatMoney(minor, offer.currency, locale);
  const suggested = offer.suggested[part];
  const { from, to }: Range = offer.internal?.range[part] ?? { from: null, to: null };
  const ends = { from: written(from), to: written(to) };
  const allowed =
    from !== null && to !== null
      ? t("allowedRange", ends)
      : from !== null
        ? t("allowedFrom", ends)
        : to !== null && t("allowedTo", ends);
  return [allowed, suggested !== null && t("emptyMeans", { suggested: written(suggested) })]
    .filter(Boolean)
    .join(" ");
}

/** Says so where the portfolio changed after the price was set. */
async function OutsideMark({ offer, part }: PartProps) {
  const own = offer.own?.[part];
  const range = offer.internal?.range[part];
  if (own === null || own === undefined || !range || isWithin(own, range)) return null;
  const t = await getTranslations("sellable");
  return <StateMark tone="warning">{t("outside")}</StateMark>;
}
