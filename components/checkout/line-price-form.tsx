import { MarginLines } from "@/components/sellable/margin-lines";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceFields } from "@/components/sellable/price-fields";
import { PriceLines } from "@/components/sellable/price-lines";
import { LinkButton } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { LinePrices } from "@/lib/baskets/prices/queries";
import { getTranslations } from "@/lib/i18n/words";
import { priceParts } from "@/lib/pricing/rules";

type LinePriceFormProps = {
  action: FormAction;
  tenant: string;
  priced: LinePrices;
  formKey: string;
  back: string;
};

/** The price of one line for this order alone, within what is allowed; left empty, the catalogue's price holds. */
export async function LinePriceForm({ action, tenant, priced, formKey, back }: LinePriceFormProps) {
  const [t, sellable] = await Promise.all([getTranslations("orders"), getTranslations("sellable")]);
  const { line, version } = priced;
  const { internal, catalogue } = line;
  const parts = priceParts
    .filter((part) => catalogue?.[part] !== null)
    .map((part) => ({
      part,
      own: line.own[part],
      otherwise: catalogue?.[part] ?? null,
      range: internal?.range[part],
    }));
  return (
    <>
      <Facts>
        <Fact label={t("offer")}>
          <OfferWords offer={line} />
        </Fact>
        <Fact label={t("quantity")}>{line.quantity}</Fact>
        {internal && (
          <>
            <Fact label={sellable("transfer")}>
              <PriceLines price={internal.transfer} of={line} />
            </Fact>
            <Fact label={t("marginEach")}>
              <MarginLines margin={internal.margin} currency={line.currency} />
            </Fact>
          </>
        )}
      </Facts>
      <ActionForm
        action={action}
        tenant={tenant}
        hidden={{ line: line.id, version: String(version), key: formKey }}
      >
        <PriceFields parts={parts} of={line} empty="catalogue" />
        <div className="form-actions">
          <SubmitButton>{t("saveLinePrice")}</SubmitButton>
          <LinkButton href={back}>{t("back")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
