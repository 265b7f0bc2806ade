import { categoryOptions } from "@/components/categories/options";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import type { Category } from "@/lib/categories/queries";
import { getTranslations } from "@/lib/i18n/words";
import type { ImportData, ImportHead } from "@/lib/imports/queries";

type DefaultFieldsProps = {
  head: ImportHead;
  mapping: ImportData["mapping"];
  categories: Category[];
  languages: string[];
};

/** How the file is written, and what holds for new items where it does not say. */
export async function DefaultFields({ head, mapping, categories, languages }: DefaultFieldsProps) {
  const [t, kinds] = await Promise.all([getTranslations("imports"), getTranslations("terms.kind")]);
  return (
    <>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("writingTitle")}</legend>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <RadioField
            name="header"
            label={t("header")}
            required
            defaultValue={head.hasHeader ? "yes" : "no"}
            options={choices(["yes", "no"], (value) => t(`headerIs.${value}`))}
          />
          <RadioField
            name="decimal"
            label={t("decimal")}
            required
            defaultValue={mapping?.decimal ?? "auto"}
            options={choices(["auto", "point", "comma"], (value) => t(`decimalIs.${value}`))}
          />
        </div>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("defaultsTitle")}</legend>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            name="categoryId"
            label={t("defaultCategory")}
            help={t("defaultCategoryHelp")}
            emptyLabel={t("noCategory")}
            defaultValue={mapping?.categoryId ?? ""}
            options={categoryOptions(categories, ...languages)}
          />
          <RadioField
            name="unknownCategory"
            label={t("unknownCategory")}
            required
            defaultValue={mapping?.unknownCategory ?? "create"}
            options={choices(["create", "refuse"], (value) => t(`unknownCategoryIs.${value}`))}
          />
          <RadioField
            name="defaultKind"
            label={t("defaultKind")}
            required
            defaultValue={mapping?.kind ?? "product"}
            options={[
              { value: "product", label: kinds("product") },
              { value: "service", label: kinds("service") },
            ]}
          />
          <RadioField
            name="state"
            label={t("newState")}
            help={t("newStateHelp")}
            required
            defaultValue={mapping?.state ?? "draft"}
            options={choices(["draft", "active"], (value) => t(`newStateIs.${value}`))}
          />
          <RadioField
            name="free"
            label={t("freeRows")}
            help={t("freeRowsHelp")}
            required
            defaultValue={mapping?.free ? "sell" : "hold"}
            options={choices(["hold", "sell"], (value) => t(`freeRowsAre.${value}`))}
          />
        </div>
      </fieldset>
    </>
  );
}

const choices = <const Value extends string>(values: readonly Value[], labelOf: (value: Value) => string) =>
  values.map((value) => ({ value, label: labelOf(value) }));
