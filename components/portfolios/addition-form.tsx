import { BulkBar } from "@/components/ui/bulk-bar";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField } from "@/components/ui/text-field";
import { endingText } from "@/lib/base/money";
import { getFormatter, getLocale, getTranslations } from "@/lib/i18n/words";
import { MOST_AT_ONCE, type OfferPage } from "@/lib/portfolios/offers/queries";
import { endings, type OfferNarrowing } from "@/lib/portfolios/schema";
import { PriceLimitFields } from "./entry-form";

type AdditionFormProps = {
  id: string;
  action: FormAction;
  tenant: string;
  found: OfferPage;
  filter: OfferNarrowing;
};

/** The rule that prices what comes in, and the two ways to say what: the ticked rows, or everything that matches. */
export async function AdditionForm({ id, action, tenant, found, filter }: AdditionFormProps) {
  const [t, format] = await Promise.all([getTranslations("portfolios"), getFormatter()]);
  const tooMany = found.tooWide || found.missing > MOST_AT_ONCE;
  const percentage = { type: "text", autoComplete: "off", suffix: "%" } as const;
  const hidden = {
    portfolio: found.portfolio.id,
    q: filter.q,
    category: filter.category ?? "",
    ...(filter.kind && { kind: filter.kind }),
  };
  return (
    <ActionForm id={id} action={action} tenant={tenant} hidden={hidden} className="grid gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <NumberField
          {...percentage}
          name="transfer"
          label={t("transferRule")}
          help={t("ruleHelp")}
          required
          defaultValue="82"
        />
        <NumberField
          {...percentage}
          name="suggested"
          label={t("suggestedRule")}
          help={t("ruleHelp")}
          required
          defaultValue="100"
        />
        <EndingField currency={found.portfolio.currency} />
      </div>
      <PriceLimitFields floor="10" ceiling="30" />
      <BulkBar>
        <SubmitButton name="which" value="chosen" pendingLabel={t("adding")}>
          {t("addChosen")}
        </SubmitButton>
        {tooMany ? (
          <p className="text-ink-muted text-sm">{t("tooManyToAdd")}</p>
        ) : (
          <SubmitButton name="which" value="matching" variant="secondary" pendingLabel={t("adding")}>
            {t("addMatching", { count: format.number(found.missing) })}
          </SubmitButton>
        )}
      </BulkBar>
    </ActionForm>
  );
}

/** What prices made by a rule are rounded to. */
export async function EndingField({ currency }: { currency: string }) {
  const [t, locale] = await Promise.all([getTranslations("portfolios"), getLocale()]);
  return (
    <SelectField
      name="ending"
      label={t("ending")}
      help={t("endingHelp")}
      emptyLabel={t("endingNone")}
      options={endings.map((value) => ({ value, label: endingText(Number(value), currency, locale) }))}
    />
  );
}
