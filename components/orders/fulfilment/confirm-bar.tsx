import { getTranslations } from "next-intl/server";
import { BulkBar } from "@/components/ui/bulk";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";

/** Confirms the ticked orders of a list. */
export async function ConfirmBar({ id, action, tenant }: { id: string; action: FormAction; tenant: string }) {
  const t = await getTranslations("orders");
  return (
    <ActionForm id={id} action={action} tenant={tenant} className="contents">
      <BulkBar>
        <SubmitButton pendingLabel={t("confirming")}>{t("confirmChosen")}</SubmitButton>
      </BulkBar>
    </ActionForm>
  );
}
