import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import type { Portfolio } from "@/lib/portfolios/queries";
import { renewalPrices } from "@/lib/portfolios/schema";

type PortfolioFormProps = {
  action: FormAction;
  tenant: string;
  cancel: string;
  /** What exists already; its currency stays. */
  portfolio?: Pick<Portfolio, "id" | "name" | "description" | "renewalPrices" | "version">;
  /** Suggested for a new one. */
  currency?: string;
};

export async function PortfolioForm({ action, tenant, cancel, portfolio, currency }: PortfolioFormProps) {
  const [t, rules] = [await getTranslations("portfolios"), await getTranslations("terms.renewalPrices")];
  const hidden = portfolio && { portfolio: portfolio.id, version: String(portfolio.version) };
  return (
    <ActionForm action={action} tenant={tenant} hidden={hidden}>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={portfolio?.name}
      />
      {!portfolio && (
        <TextField
          name="currency"
          label={t("currency")}
          help={t("currencyHelp")}
          required
          maxLength={3}
          autoComplete="off"
          defaultValue={currency}
        />
      )}
      <TextArea
        name="description"
        label={t("description")}
        help={t("descriptionHelp")}
        maxLength={2000}
        defaultValue={portfolio?.description ?? undefined}
      />
      <RadioField
        name="renewalPrices"
        label={t("renewalPrices")}
        help={t("renewalPricesHelp")}
        defaultValue={portfolio?.renewalPrices ?? "kept"}
        options={renewalPrices.map((value) => ({ value, label: rules(value) }))}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{portfolio ? t("save") : t("create")}</SubmitButton>
        <LinkButton href={cancel} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
