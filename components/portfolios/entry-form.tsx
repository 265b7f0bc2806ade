import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { MoneyField, NumberField } from "@/components/ui/text-field";
import { typedAmount } from "@/lib/base/money";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { EntryRecord } from "@/lib/portfolios/entries/queries";
import { typedPercent } from "./typed";

type EntryFormProps = { record: EntryRecord; action: FormAction; tenant: string; cancel: string };

export async function EntryForm({ record: { portfolio, entry }, action, tenant, cancel }: EntryFormProps) {
  const [t, locale] = await Promise.all([getTranslations("portfolios"), getLocale()]);
  const parts = (["OneTime", "Recurring"] as const).filter((part) => entry[`list${part}`] !== null);
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{
        portfolio: portfolio.id,
        offer: entry.offerId,
        currency: portfolio.currency,
        seen: entry.updatedAt.toISOString(),
      }}
    >
      {parts.map((part) => (
        <div key={part} className="grid items-start gap-4 sm:grid-cols-2">
          {(["transfer", "suggested"] as const).map((price) => (
            <MoneyField
              key={price}
              name={`${price}${part}`}
              label={t(`${price}${part}`)}
              currency={portfolio.currency}
              required
              defaultValue={typedAmount(entry[`${price}${part}`], portfolio.currency, locale)}
            />
          ))}
        </div>
      ))}
      <PriceLimitFields
        floor={typedPercent(entry.floorBp, locale)}
        ceiling={typedPercent(entry.ceilingBp, locale)}
        commission={typedPercent(entry.commissionBp, locale)}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("saveInDraft")}</SubmitButton>
        <LinkButton href={cancel} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}

type PriceLimitFieldsProps = { floor?: string; ceiling?: string; commission?: string };

/** How far a reseller may go from the suggested price, and what an agency earns: percentages, all optional. */
export async function PriceLimitFields({ floor, ceiling, commission }: PriceLimitFieldsProps) {
  const t = await getTranslations("portfolios");
  const percentage = { type: "text", inputMode: "decimal", autoComplete: "off", suffix: "%" } as const;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <NumberField
        {...percentage}
        name="floor"
        label={t("floor")}
        help={t("floorHelp")}
        defaultValue={floor}
      />
      <NumberField
        {...percentage}
        name="ceiling"
        label={t("ceiling")}
        help={t("ceilingHelp")}
        defaultValue={ceiling}
      />
      <NumberField
        {...percentage}
        name="commission"
        label={t("commission")}
        help={t("commissionHelp")}
        defaultValue={commission}
      />
    </div>
  );
}
