import { RadioField, SelectField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";
import { countries } from "@/lib/i18n/countries";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { Reseller } from "@/lib/resellers/queries";
import { models } from "@/lib/resellers/schema";

type Company = Partial<
  Pick<
    Reseller,
    "name" | "email" | "phone" | "vatNumber" | "street" | "postalCode" | "city" | "country" | "model"
  >
>;

/** Who the company is and how it is reached. */
export async function CompanyFields({ company = {} }: { company?: Company }) {
  const [t, locale] = await Promise.all([getTranslations("resellers"), getLocale()]);
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const options = countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const text = (value: string | null | undefined) => value ?? undefined;
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={t("email")}
        help={t("emailHelp")}
        autoComplete="off"
        defaultValue={text(company.email)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="phone"
          type="tel"
          label={t("phone")}
          autoComplete="off"
          defaultValue={text(company.phone)}
        />
        <TextField
          name="vatNumber"
          label={t("vatNumber")}
          autoComplete="off"
          defaultValue={text(company.vatNumber)}
        />
      </div>
      <TextField name="street" label={t("street")} autoComplete="off" defaultValue={text(company.street)} />
      <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
        <TextField
          name="postalCode"
          label={t("postalCode")}
          autoComplete="off"
          defaultValue={text(company.postalCode)}
        />
        <TextField name="city" label={t("city")} autoComplete="off" defaultValue={text(company.city)} />
      </div>
      <SelectField
        name="country"
        label={t("country")}
        emptyLabel={t("choose")}
        options={options}
        autoComplete="off"
        defaultValue={text(company.country)}
      />
    </>
  );
}

/** How the company sells: it buys and sells on, or it earns commission. */
export async function ModelField({ model = "resale" }: { model?: Reseller["model"] }) {
  const [t, words] = await Promise.all([getTranslations("resellers"), getTranslations("terms.model")]);
  return (
    <RadioField
      name="model"
      label={t("model")}
      required
      defaultValue={model}
      options={models.map((each) => ({ value: each, label: words(each), help: t(`modelHelp.${each}`) }))}
    />
  );
}
