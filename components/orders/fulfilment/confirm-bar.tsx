import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { given } from "@/lib/base/given";
import { getTranslations } from "@/lib/i18n/words";

type ConfirmBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  /** What narrows the list, to come back to. */
  filter: Record<string, string | undefined>;
  list: ReactNode;
};

/** A list of orders, and the button that confirms the ticked ones. */
export async function ConfirmBar({ id, action, tenant, filter, list }: ConfirmBarProps) {
  const t = await getTranslations("orders");
  return (
    <ActionBar form={id} list={list}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={given(filter)} className="">
        <SubmitButton pendingLabel={t("confirming")}>{t("confirmChosen")}</SubmitButton>
      </ActionForm>
    </ActionBar>
  );
}
