import { v7 } from "uuid";
import { CheckboxField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";

type SaveViewProps = {
  action: FormAction;
  tenant: string;
  hidden: Record<string, string>;
  mayShare: boolean;
};

/** Names what a list shows. */
export async function SaveView({ action, tenant, hidden, mayShare }: SaveViewProps) {
  const t = await getTranslations("views");
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ ...hidden, key: v7() }} ariaLabel={t("save")}>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        required
        maxLength={60}
        autoComplete="off"
      />
      <CheckboxField name="start" label={t("start")} help={t("startHelp")} />
      {mayShare && <CheckboxField name="shared" label={t("share")} help={t("sharedHelp")} />}
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("saveNow")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
