import { CheckboxGroup, SelectField } from "@/components/ui/choice-field";
import { FormSection, type Outlined } from "@/components/ui/form-outline";
import { HiddenField, MoneyField, NumberField } from "@/components/ui/text-field";
import { typedAmount } from "@/lib/base/money";
import { changes } from "@/lib/catalogue/asked/rules";
import type { ItemFormData } from "@/lib/catalogue/records";
import { offerKinds, offerStates, periods, renewals } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";

type OfferFieldsProps = {
  index: number;
  number: number;
  offer?: ItemFormData["offers"][number];
  actor: Actor;
};

/** One offer of an item's form; without `offer` an empty row that counts only once something is typed in it. */
export async function OfferFields({ index, number, offer, actor }: OfferFieldsProps) {
  const speech = await getSpeech();
  const { locale } = speech;
  const [t, kinds] = [speech.words("catalogue"), speech.words("terms.offer")];
  const asks = speech.words("requests");
  const [period, renewal] = [speech.words("terms.period"), speech.words("terms.renewal")];
  const name = (field: string) => `offers-${index}-${field}`;
  const currency = offer?.currency ?? actor.currency;
  const money = (field: string, label: string, minor: number | null | undefined, className?: string) => (
    <MoneyField
      name={name(field)}
      label={label}
      className={className}
      currency={currency}
      // By which the style sheet knows that nothing is typed.
      placeholder=" "
      defaultValue={typedAmount(minor, currency, locale)}
    />
  );
  return (
    <FormSection {...offerSection({ number, fresh: !offer }, speech)}>
      {offer && <HiddenField name={name("id")} value={offer.id} />}
      <div className="offer-row grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
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
          className="of-recurring"
          label={t("period")}
          emptyLabel={t("noPeriod")}
          defaultValue={offer?.period ?? ""}
          options={periods.map((each) => ({ value: each, label: period(each) }))}
        />
        <NumberField
          name={name("termMonths")}
          className="of-recurring"
          label={t("term")}
          suffix={t("months")}
          min={1}
          max={600}
          defaultValue={offer?.termMonths ?? ""}
        />
        <NumberField
          name={name("noticeDays")}
          className="of-recurring"
          label={t("notice")}
          suffix={t("days")}
          min={0}
          max={1000}
          defaultValue={offer?.noticeDays ?? ""}
        />
        <SelectField
          name={name("renewal")}
          className="of-recurring"
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
              label: t(`offerChoice.${state}`),
            }))}
          />
        )}
        {can(actor, "cost:read") && money("costOneTime", t("costOneTime"), offer?.cost?.oneTime)}
        {can(actor, "cost:read") &&
          money("costRecurring", t("costRecurring"), offer?.cost?.recurring, "of-recurring")}
        <CheckboxGroup
          name={name("needsYes")}
          className="of-recurring sm:col-span-2 lg:col-span-4"
          label={asks("needsYes")}
          help={asks("needsYesHelp")}
          defaultValue={offer?.needsYes ?? []}
          options={changes.map((each) => ({ value: each, label: asks(`change.${each}`) }))}
        />
      </div>
    </FormSection>
  );
}

/** An offer as a section of the form. */
export const offerSection = (
  { number, fresh }: { number: number; fresh: boolean },
  speech: Speech,
): Outlined => ({
  id: `offer-${number}`,
  label: speech.words("catalogue")(fresh ? "offerEmpty" : "offerNumber", { number }),
});
