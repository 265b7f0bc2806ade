import { categoryOptions } from "@/components/categories/options";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { FormOutline, FormSection, StuckActions } from "@/components/ui/form-outline";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField, TextField } from "@/components/ui/text-field";
import type { ItemFormData } from "@/lib/catalogue/records";
import { itemKinds } from "@/lib/catalogue/rules";
import { textLanguages } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { offerSection } from "./offer-fields";
import { addedRows, OfferRows } from "./offer-rows";
import { TextFields, textSection } from "./text-fields";

type ItemFormProps = {
  action: FormAction;
  actor: Actor;
  data: ItemFormData;
  /** How many offer rows the address asks for. */
  rows?: number;
  back: string;
};

/** Everything that is typed about an item: what it is, its texts in each language, and its offers. */
export async function ItemForm({ action, actor, data, rows, back }: ItemFormProps) {
  const speech = await getSpeech();
  const { locale } = speech;
  const [t, kinds] = [speech.words("catalogue"), speech.words("terms.kind")];
  const { item, offers, categories } = data;
  const facts = { id: "facts", label: t("facts") };
  const count = offers.length + addedRows(offers.length, rows);
  const sections = [
    facts,
    ...textLanguages.map((language) => textSection(language, speech)),
    ...Array.from({ length: count }, (_, at) =>
      offerSection({ number: at + 1, fresh: at >= offers.length }, speech),
    ),
  ];
  return (
    <FormOutline sections={sections}>
      <ActionForm
        action={action}
        tenant={actor.tenantSlug}
        hidden={item && { id: item.id, version: String(item.version) }}
        className="form form-wide"
      >
        <FormSection {...facts}>
          <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <TextField
              name="sku"
              label={t("sku")}
              required
              maxLength={80}
              defaultValue={item?.sku}
              autoComplete="off"
            />
            <TextField
              name="manufacturer"
              label={t("manufacturer")}
              maxLength={120}
              defaultValue={item?.manufacturer ?? ""}
            />
            <SelectField
              name="categoryId"
              label={t("category")}
              emptyLabel={t("noCategory")}
              defaultValue={item?.categoryId ?? ""}
              options={categoryOptions(categories, locale, actor.tenantLocale)}
            />
            <SelectField
              name="kind"
              label={t("kind")}
              help={t("kindHelp")}
              required
              defaultValue={item?.kind ?? "product"}
              options={itemKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
            />
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <NumberField
              name="leadDays"
              label={t("leadDays")}
              help={t("leadDaysHelp")}
              suffix={t("days")}
              min={0}
              max={1000}
              defaultValue={item?.leadDays ?? ""}
            />
          </div>
          <CheckboxField name="toOrder" label={t("toOrder")} defaultChecked={item?.toOrder} />
          <CheckboxField
            name="stockKept"
            label={t("stockKept")}
            help={t("stockKeptHelp")}
            defaultChecked={item?.stockKept}
          />
        </FormSection>
        <TextFields texts={item?.texts ?? {}} required={actor.tenantLocale} />
        <OfferRows offers={offers} rows={rows} actor={actor} />
        {item?.state === "active" && (
          <CheckboxField name="free" label={t("freeAllowed")} help={t("freeAllowedHelp")} />
        )}
        <StuckActions>
          <SubmitButton pendingLabel={t("pending")}>{item ? t("save") : t("create")}</SubmitButton>
          <LinkButton href={back} variant="quiet">
            {t("cancel")}
          </LinkButton>
        </StuckActions>
      </ActionForm>
    </FormOutline>
  );
}
