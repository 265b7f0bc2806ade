import { YesField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { useTranslations } from "@/lib/i18n/words";
import { priceParts } from "@/lib/pricing/rules";
import { hasPart, type SellableOffer } from "@/lib/sellable/rules";
import { useOfferWords } from "./offer-words";
import { PriceFields } from "./price-fields";

type PriceFormProps = { offer: SellableOffer; action: FormAction; tenant: string };

/** Sets the reseller's own price of one offer, part by part; left empty, the suggested price holds. */
export function PriceForm({ offer, action, tenant }: PriceFormProps) {
  const t = useTranslations("sellable");
  const { words } = useOfferWords();
  const parts = priceParts
    .filter((part) => hasPart(offer, part))
    .map((part) => ({
      part,
      own: offer.own?.[part] ?? null,
      otherwise: offer.suggested[part],
      range: offer.internal?.range[part],
    }));
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{ offer: offer.offerId, version: String(offer.ownVersion) }}
    >
      <fieldset className="grid gap-4">
        <legend className="pb-2 font-semibold">{words(offer, "short")}</legend>
        <PriceFields parts={parts} of={offer} empty="suggested" />
        <YesField name="free" label={t("freeYes")} />
        {offer.lapsed && <p className="text-ink-muted text-sm">{t("lapsedHelp")}</p>}
      </fieldset>
      <div className="form-actions">
        <SubmitButton variant="secondary" pendingLabel={t("saving")}>
          {t("setPrice")}
          <span className="sr-only">: {words(offer, "short")}</span>
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
