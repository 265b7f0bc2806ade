import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { Customer } from "@/lib/customers/queries";
import { getTranslations } from "@/lib/i18n/words";

type CustomerChangeProps = { action: FormAction; tenant: string; customer: Customer; cancelHref: string };

/** A customer's name and VAT number; what else is known of it is changed on its record. */
export async function CustomerChange({ action, tenant, customer, cancelHref }: CustomerChangeProps) {
  const t = await getTranslations("customers");
  return (
    <ActionForm
      action={action}
      tenant={tenant}
      hidden={{ id: customer.id, version: String(customer.version) }}
    >
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={customer.name}
      />
      <TextField
        name="vatNumber"
        label={t("vatNumber")}
        help={t("vatNumberHelp")}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        defaultValue={customer.vatNumber ?? undefined}
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
