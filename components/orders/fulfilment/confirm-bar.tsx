import { BulkBar } from "@/components/ui/bulk-bar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";

type ConfirmBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  /** What narrows the list, to come back to. */
  filter: Record<string, string | undefined>;
};

/** Confirms the ticked orders of a list. */
export async function ConfirmBar({ id, action, tenant, filter }: ConfirmBarProps) {
  const t = await getTranslations("orders");
  const given = Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <ActionForm id={id} action={action} tenant={tenant} hidden={given} className="contents">
      <BulkBar>
        <SubmitButton pendingLabel={t("confirming")}>{t("confirmChosen")}</SubmitButton>
      </BulkBar>
    </ActionForm>
  );
}
