import { EndingField } from "@/components/portfolios/addition-form";
import { PriceLimitFields } from "@/components/portfolios/entry-form";
import { BulkBar } from "@/components/ui/bulk-bar";
import { CheckboxField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField } from "@/components/ui/text-field";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import { MOST_COUNTED } from "@/lib/portfolios/queries";

type PriceRuleFormProps = {
  id: string;
  action: FormAction;
  tenant: string;
  portfolio: string;
  currency: string;
  filter: Record<string, string | undefined>;
  count: number;
};

/** The rule, and the two ways to say what it is for: the ticked rows, or everything that matches. */
export async function PriceRuleForm(props: PriceRuleFormProps) {
  const { id, action, tenant, portfolio, currency, filter, count } = props;
  const [t, format] = await Promise.all([getTranslations("portfolios"), getFormatter()]);
  const kept = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const share = { type: "text", autoComplete: "off", suffix: "%", help: t("ruleOrLeave") } as const;
  const all = format.number(Math.min(count, MOST_COUNTED)) + (count > MOST_COUNTED ? "+" : "");
  return (
    <ActionForm
      id={id}
      action={action}
      tenant={tenant}
      hidden={{ portfolio, ...Object.fromEntries(kept) }}
      className="grid gap-4"
    >
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <NumberField {...share} name="transfer" label={t("transferRule")} />
        <NumberField {...share} name="suggested" label={t("suggestedRule")} />
        <EndingField currency={currency} />
      </div>
      <CheckboxField name="limits" label={t("setLimits")} help={t("setLimitsHelp")} />
      <PriceLimitFields />
      <BulkBar>
        <SubmitButton name="which" value="chosen" pendingLabel={t("saving")}>
          {t("priceChosen")}
        </SubmitButton>
        <SubmitButton name="which" value="matching" variant="secondary" pendingLabel={t("saving")}>
          {t("priceMatching", { count: all })}
        </SubmitButton>
      </BulkBar>
    </ActionForm>
  );
}
