import { SelectField } from "@/components/ui/choice-field";
import { HiddenField, MoneyField, NumberField } from "@/components/ui/text-field";
import { typedAmount } from "@/lib/base/money";
import type { ItemFormData } from "@/lib/catalogue/records";
import { offerKinds, offerStates, periods, renewals } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getLocale, getTranslations } from "@/lib/i18n/words";

type OfferFieldsProps = {
  index: number;
  number: number;
  offer?: ItemFormData["offers"][number];
  actor: Actor;
};

/** One offer of an item's form; without `offer` an empty row that counts only once something is typed in it. */
export async function OfferFields({ index, number, offer, actor }: OfferFieldsProps) {
  const [t, kinds, period, renewal, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("terms.offer"),
    getTranslations("terms.period"),
    getTranslations("terms.renewal"),
    getLocale(),
  ]);
  const name = (field: string) => `offers-${index}-${field}`;
  const currency = offer?.currency ?? actor.currency;
  const money = (field: string, label: string, minor: number | null | undefined) => (
    <MoneyField
      name={name(field)}
      label={label}
      currency={currency}
      defaultValue={typedAmount(minor, currency, locale)}
    />
  );
  return (
    <fieldset className="grid gap-4 border-line border-t pt-4">
      <legend className="mb-2 font-semibold text-lg">
        {offer ? t("offerNumber", { number }) : t("offerEmpty", { number })}
      </legend>
      {offer && <HiddenField name={name("id")} value={offer.id} />}
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          name={name("kind")}
          label={t("offerKind")}
          required
          defaultValue={offer?.kind ?? "purchase"}
          options={offerKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        />
        {money("oneTime", t("oneTime"), offer?.oneTime)}
        {money("recurring", t("recurring"), offer?.recurring)}
        <SelectField
          name={name("period")}
          label={t("period")}
          emptyLabel={t("noPeriod")}
          defaultValue={offer?.period ?? ""}
          options={periods.map((each) => ({ value: each, label: period(each) }))}
        />
        <NumberField
          name={name("termMonths")}
          label={t("term")}
          suffix={t("months")}
          min={1}
          max={600}
          defaultValue={offer?.termMonths ?? ""}
        />
        <NumberField
          name={name("noticeDays")}
          label={t("notice")}
          suffix={t("days")}
          min={0}
          max={1000}
          defaultValue={offer?.noticeDays ?? ""}
        />
        <SelectField
          name={name("renewal")}
          label={t("renewal")}
          required
          defaultValue={offer?.renewal ?? "none"}
          options={renewals.map((each) => ({ value: each, label: renewal(each) }))}
        />
        {offer && (
          <SelectField
            name={name("state")}
            label={t("state")}
            required
            defaultValue={offer.state}
            options={offerStates.map((state) => ({
              value: state,
              label: t(state === "active" ? "offerOnSale" : "offerEnded"),
            }))}
          />
        )}
        {can(actor, "cost:read") && money("costOneTime", t("costOneTime"), offer?.cost?.oneTime)}
        {can(actor, "cost:read") && money("costRecurring", t("costRecurring"), offer?.cost?.recurring)}
      </div>
    </fieldset>
  );
}
