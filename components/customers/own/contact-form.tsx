import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { OwnCompany } from "@/lib/customers/contacts/queries";

type ContactFormProps = {
  company: OwnCompany["company"];
  tenant: string;
  action: FormAction;
  cancelHref: string;
};

/** Who is to be reached at the company, to be changed by its own admin. */
export async function ContactForm({ company, tenant, action, cancelHref }: ContactFormProps) {
  const t = await getTranslations("account");
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ version: String(company.version) }}>
      <TextField
        name="contactName"
        label={t("contactName")}
        maxLength={120}
        autoComplete="name"
        defaultValue={company.contactName ?? ""}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        maxLength={254}
        autoComplete="email"
        defaultValue={company.email ?? ""}
      />
      <TextField
        name="phone"
        type="tel"
        label={t("phone")}
        maxLength={40}
        autoComplete="tel"
        defaultValue={company.phone ?? ""}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
