import { Alert } from "@/components/ui/alert";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";

type ModeProps = { action: FormAction; tenant: string; next: string };

/** Begins customer mode: what this browser shows of the reseller's area may be seen by its customer, until it is left. */
export async function CustomerMode({ action, tenant, next }: ModeProps) {
  const t = await getTranslations("sellable");
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ next }} className="contents">
      <SubmitButton variant="secondary">{t("customerMode")}</SubmitButton>
    </ActionForm>
  );
}

/** Stands above every page while customer mode is on, with the way out. */
export async function CustomerModeBanner({ action, tenant, next }: ModeProps) {
  const t = await getTranslations("sellable");
  const end = (
    <ActionForm action={action} tenant={tenant} hidden={{ next }} className="contents">
      <SubmitButton variant="secondary">{t("customerModeEnd")}</SubmitButton>
    </ActionForm>
  );
  return <Alert tone="info" title={t("customerModeOn")} actions={end} />;
}
