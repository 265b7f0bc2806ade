import { categoryOptions } from "@/components/categories/options";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { ItemFormData } from "@/lib/catalogue/records";
import { itemKinds } from "@/lib/catalogue/rules";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { OfferRows } from "./offer-rows";
import { TextFields } from "./text-fields";

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
  const [t, kinds, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const { item, offers, categories } = data;
  return (
    <ActionForm
      action={action}
      tenant={actor.tenantSlug}
      hidden={item && { id: item.id, version: String(item.version) }}
      className="form form-wide"
    >
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("facts")}</legend>
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
        <CheckboxField
          name="stockKept"
          label={t("stockKept")}
          help={t("stockKeptHelp")}
          defaultChecked={item?.stockKept}
        />
      </fieldset>
      <TextFields texts={item?.texts ?? {}} required={actor.tenantLocale} />
      <OfferRows offers={offers} rows={rows} actor={actor} />
      {item?.state === "active" && (
        <CheckboxField name="free" label={t("freeAllowed")} help={t("freeAllowedHelp")} />
      )}
      <div className="form-actions">
        <SubmitButton pendingLabel={t("pending")}>{item ? t("save") : t("create")}</SubmitButton>
        <LinkButton href={back} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
