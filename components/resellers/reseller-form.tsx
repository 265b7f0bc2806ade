import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import type { Reseller } from "@/lib/resellers/queries";
import { CompanyFields, ModelField } from "./company-fields";

type ResellerFormProps = { action: FormAction; tenant: string; reseller: Reseller; cancel: string };

export async function ResellerForm({ action, tenant, reseller, cancel }: ResellerFormProps) {
  const t = await getTranslations("resellers");
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{ reseller: reseller.id, version: String(reseller.version) }}
    >
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={reseller.name}
      />
      <CompanyFields company={reseller} />
      <ModelField model={reseller.model} />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <LinkButton href={cancel} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
