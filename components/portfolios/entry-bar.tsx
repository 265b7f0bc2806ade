import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { Preview } from "@/components/ui/action-bar/preview";
import { Step } from "@/components/ui/action-bar/step";
import { boundedCount } from "@/components/ui/bounded-count";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getSpeech } from "@/lib/i18n/words";
import { MOST_COUNTED, type Portfolio } from "@/lib/portfolios/queries";
import { PriceRuleFields } from "./pricing/price-rule-fields";

type EntryBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  portfolio: Portfolio;
  filter: Record<string, string>;
  count: number;
  list: ReactNode;
};

/** The entries of a draft, and what can be done with many: priced by a rule, or taken out. */
export async function EntryBar({ id, action, tenant, portfolio, filter, count, list }: EntryBarProps) {
  const speech = await getSpeech();
  const t = speech.words("portfolios");
  const hidden = { portfolio: portfolio.id, ...filter, expected: String(count) };
  return (
    <ActionBar form={id} list={list} all={boundedCount(count, speech, MOST_COUNTED)}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={hidden} className="">
        <Step trigger={t("setPrices")} name="step" value="price">
          <PriceRuleFields currency={portfolio.currency} />
          <Preview
            address={`/${tenant}/provider/portfolios/${portfolio.id}/entries/effect`}
            name="step"
            value="price"
            submit={t("priceNow")}
            pending={t("saving")}
          />
        </Step>
        <Step trigger={t("remove")} name="step" value="remove" danger>
          <p>{t("removeImpact")}</p>
          <SubmitButton
            name="step"
            value="remove"
            variant="danger"
            pendingLabel={t("removing")}
            className="justify-self-start"
          >
            {t("removeNow")}
          </SubmitButton>
        </Step>
      </ActionForm>
    </ActionBar>
  );
}
