import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { Preview } from "@/components/ui/action-bar/preview";
import { Step } from "@/components/ui/action-bar/step";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { NumberField } from "@/components/ui/text-field";
import { endingText } from "@/lib/base/money";
import { getLocale, getSpeech, getTranslations } from "@/lib/i18n/words";
import { MOST_AT_ONCE, type OfferPage } from "@/lib/portfolios/offers/queries";
import { endings, type OfferNarrowing } from "@/lib/portfolios/schema";
import { PriceLimitFields } from "./entry-form";

type AdditionBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  found: OfferPage;
  filter: OfferNarrowing;
  list: ReactNode;
};

/** The offers that can come in, and the rule that prices the ticked ones, or everything that matches. */
export async function AdditionBar({ id, action, tenant, found, filter, list }: AdditionBarProps) {
  const speech = await getSpeech();
  const t = speech.words("portfolios");
  const { portfolio, missing, tooWide } = found;
  const tooMany = tooWide || missing > MOST_AT_ONCE;
  const percentage = { type: "text", autoComplete: "off", suffix: "%", help: t("ruleHelp") } as const;
  const hidden = {
    portfolio: portfolio.id,
    q: filter.q,
    category: filter.category ?? "",
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.show && { show: filter.show }),
    expected: String(missing),
  };
  return (
    <ActionBar form={id} list={list} all={tooMany ? undefined : speech.format.number(missing)}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={hidden} className="">
        {tooMany && <p className="text-ink-muted">{t("tooManyToAdd")}</p>}
        <Step trigger={t("addByRule")} name="step" value="add" primary>
          <p>{t("addHelp")}</p>
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <NumberField
              {...percentage}
              name="transfer"
              label={t("transferRule")}
              required
              defaultValue="82"
            />
            <NumberField
              {...percentage}
              name="suggested"
              label={t("suggestedRule")}
              required
              defaultValue="100"
            />
            <EndingField currency={portfolio.currency} />
          </div>
          <PriceLimitFields floor="10" ceiling="30" />
          <Preview
            address={`/${tenant}/provider/portfolios/${portfolio.id}/add/effect`}
            name="step"
            value="add"
            submit={t("addNow")}
            pending={t("adding")}
          />
        </Step>
      </ActionForm>
    </ActionBar>
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
