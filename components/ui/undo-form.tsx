import { given } from "@/lib/base/given";
import { getTranslations } from "@/lib/i18n/words";
import { ActionForm } from "./form";
import type { FormAction } from "./form-body";
import { SubmitButton } from "./submit";

type UndoFormProps = {
  action: FormAction;
  tenant: string;
  /** The step, as its notice names it. */
  step: string | undefined;
  /** What narrows the list, to come back to. */
  back: Record<string, string | null | undefined>;
};

/** Takes back the step that a notice tells of; nothing where it cannot be taken back. */
export async function UndoForm({ action, tenant, step, back }: UndoFormProps) {
  const t = await getTranslations("ui");
  if (!step) return null;
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ ...given(back), step }} className="contents">
      <SubmitButton variant="secondary" pendingLabel={t("undoing")}>
        {t("undo")}
      </SubmitButton>
    </ActionForm>
  );
}
