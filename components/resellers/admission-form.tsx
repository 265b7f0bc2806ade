import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import { CompanyFields, ModelField } from "./company-fields";

type AdmissionFormProps = {
  action: FormAction;
  tenant: string;
  /** Made with the page: the same form sent twice admits one company. */
  formKey: string;
  cancel: string;
  portfolios: { id: string; name: string; currency: string }[];
};

export async function AdmissionForm({ action, tenant, formKey, cancel, portfolios }: AdmissionFormProps) {
  const t = await getTranslations("resellers");
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ key: formKey }}>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("company")}</legend>
        <TextField name="name" label={t("name")} required maxLength={120} autoComplete="off" />
        <TextField name="slug" label={t("slug")} help={t("slugHelp")} maxLength={40} autoComplete="off" />
        <CompanyFields />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("selling")}</legend>
        <ModelField />
        <SelectField
          name="portfolioId"
          label={t("portfolio")}
          help={t("portfolioHelp")}
          required
          emptyLabel={t("choose")}
          options={portfolios.map(({ id, name, currency }) => ({
            value: id,
            label: `${name} (${currency})`,
          }))}
        />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("firstAdmin")}</legend>
        <TextField
          name="adminEmail"
          type="email"
          label={t("adminEmail")}
          help={t("adminEmailHelp")}
          required
          autoComplete="off"
        />
      </fieldset>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("admitting")}>{t("admitNow")}</SubmitButton>
        <LinkButton href={cancel} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
