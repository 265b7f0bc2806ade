import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { QueryForm } from "@/components/ui/query-form";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { endingText } from "@/lib/base/money";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { howsOf } from "@/lib/sellable/pricing/rules";
import { endings, type PricingQuery, pricedParts } from "@/lib/sellable/pricing/schema";

type RuleFormProps = {
  action: string;
  hidden: Record<string, string>;
  query: PricingQuery;
  currency: string;
  agency: boolean;
};

/** The rule being prepared; by GET, so that its preview is an address. */
export async function RuleForm({ action, hidden, query, currency, agency }: RuleFormProps) {
  const [t, locale] = await Promise.all([getTranslations("sellable"), getLocale()]);
  return (
    <QueryForm action={action} className="form">
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
        <SelectField
          name="how"
          className="sm:col-span-2"
          label={t("ruleHow")}
          required
          options={howsOf(agency).map((how) => ({ value: how, label: t(`ruleHows.${how}`, { currency }) }))}
          defaultValue={query.how ?? (agency ? "suggested" : "markup")}
        />
        <TextField
          name="by"
          label={t("ruleBy")}
          help={t("ruleByHelp")}
          optionalLabel=" "
          maxLength={20}
          autoComplete="off"
          inputMode="text"
          defaultValue={query.by}
        />
        <SelectField
          name="ending"
          label={t("ruleEnding")}
          optionalLabel=" "
          emptyLabel={t("ruleEndingNone")}
          options={endings.map((value) => ({
            value,
            label: t("ruleEndsIn", { ending: endingText(Number(value), currency, locale) }),
          }))}
          defaultValue={query.ending ?? ""}
        />
        <SelectField
          name="part"
          className="sm:col-span-2"
          label={t("rulePart")}
          required
          options={pricedParts.map((part) => ({ value: part, label: t(`ruleParts.${part}`) }))}
          defaultValue={query.part}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" variant="primary">
          {t("rulePreview")}
        </Button>
      </div>
    </QueryForm>
  );
}
