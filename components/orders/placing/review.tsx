import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import type { Basket } from "@/lib/orders/placing/queries";
import { writeLines, writeShown } from "@/lib/orders/placing/rules";
import { PriceChanges } from "./price-changes";
import { ReviewLines } from "./review-lines";

type ReviewProps = {
  action: FormAction;
  tenant: string;
  basket: Basket;
  /** Made with the page: sent twice, it gives one order. */
  orderKey: string;
  changeHref: string;
  agency: boolean;
};

/** The last step of an order: everything as it will be placed. What is shown is sent along, so that nothing else is ordered. */
export async function Review({ action, tenant, basket, orderKey, changeHref, agency }: ReviewProps) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const { customer, lines, versionId, currency } = basket;
  const shown = lines.map(({ offerId, retail, name }) => ({ offerId, ...retail, name }));
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{
        customer: customer.id,
        lines: writeLines(lines),
        versionId: versionId ?? "",
        key: orderKey,
        shown: writeShown(shown),
      }}
      className="space-y-8"
    >
      <PriceChanges
        lines={shown}
        currency={currency}
        locale={locale}
        texts={{ title: t("pricesChanged"), was: t("priceWas"), left: t("linesLeft") }}
      />
      <Facts>
        <Fact label={t("customer")}>{customer.name}</Fact>
      </Facts>
      <Section title={t("lines")} actions={<LinkButton href={changeHref}>{t("changeLines")}</LinkButton>}>
        <ReviewLines basket={basket} agency={agency} />
      </Section>
      <div className="grid max-w-form gap-4">
        <TextField
          name="reference"
          label={t("reference")}
          help={t("referenceHelp")}
          maxLength={100}
          autoComplete="off"
        />
        <TextArea name="note" label={t("note")} help={t("noteHelp")} maxLength={2000} rows={3} />
      </div>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("placing")}>{t("place")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
