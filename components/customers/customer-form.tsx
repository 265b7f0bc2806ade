import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import type { Customer } from "@/lib/customers/queries";
import { countryOptions } from "./place";

type CustomerFormProps = {
  action: FormAction;
  tenant: string;
  hidden: Record<string, string>;
  /** What is known already; empty for a new customer that nobody asked about. */
  customer?: Partial<Customer>;
  country?: string;
  submit: string;
  cancelHref: string;
};

/** What a company knows of its customer, to be filled in or changed. */
export async function CustomerForm({
  action,
  tenant,
  hidden,
  customer: c,
  country,
  submit,
  cancelHref,
}: CustomerFormProps) {
  const [t, locale] = await Promise.all([getTranslations("customers"), getLocale()]);
  return (
    <ActionForm action={action} tenant={tenant} hidden={hidden}>
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={c?.name}
      />
      <TextField
        name="vatNumber"
        label={t("vatNumber")}
        help={t("vatNumberHelp")}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        defaultValue={c?.vatNumber ?? undefined}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("contact")}</legend>
        <TextField
          name="contactName"
          label={t("contactName")}
          maxLength={120}
          autoComplete="off"
          defaultValue={c?.contactName ?? undefined}
        />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          maxLength={254}
          autoComplete="off"
          defaultValue={c?.email ?? undefined}
        />
        <TextField
          name="phone"
          type="tel"
          label={t("phone")}
          maxLength={40}
          autoComplete="off"
          defaultValue={c?.phone ?? undefined}
        />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("address")}</legend>
        <TextField
          name="street"
          label={t("street")}
          maxLength={200}
          autoComplete="off"
          defaultValue={c?.street ?? undefined}
        />
        <div className="grid gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <TextField
            name="postalCode"
            label={t("postalCode")}
            maxLength={20}
            autoComplete="off"
            defaultValue={c?.postalCode ?? undefined}
          />
          <TextField
            name="city"
            label={t("city")}
            maxLength={100}
            autoComplete="off"
            defaultValue={c?.city ?? undefined}
          />
        </div>
        <SelectField
          name="country"
          label={t("country")}
          options={countryOptions(locale)}
          emptyLabel={t("noCountry")}
          defaultValue={(c?.country === undefined ? country : c.country) ?? ""}
        />
      </fieldset>
      <TextArea
        name="note"
        label={t("note")}
        help={t("noteHelp")}
        maxLength={2000}
        defaultValue={c?.note ?? undefined}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{submit}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
