import { EndingField } from "@/components/portfolios/addition-bar";
import { PriceLimitFields } from "@/components/portfolios/entry-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { NumberField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";

/** The rule that prices entries: shares of the list price, and perhaps their limits. */
export async function PriceRuleFields({ currency }: { currency: string }) {
  const t = await getTranslations("portfolios");
  const share = { type: "text", autoComplete: "off", suffix: "%", help: t("ruleOrLeave") } as const;
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <NumberField {...share} name="transfer" label={t("transferRule")} />
        <NumberField {...share} name="suggested" label={t("suggestedRule")} />
        <EndingField currency={currency} />
      </div>
      <CheckboxField name="limits" label={t("setLimits")} help={t("setLimitsHelp")} />
      <PriceLimitFields />
    </>
  );
}
