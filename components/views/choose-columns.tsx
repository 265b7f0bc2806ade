import { CheckboxGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import type { OfferedColumn } from "./offered";

type ChooseColumnsProps = {
  action: FormAction;
  tenant: string;
  hidden: Record<string, string>;
  columns: OfferedColumn[];
};

/** Which columns of a list are shown, and the way back to how it comes. */
export async function ChooseColumns({ action, tenant, hidden, columns }: ChooseColumnsProps) {
  const t = await getTranslations("views");
  const of = columns.map(({ key }) => key).join(".");
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ ...hidden, of }} ariaLabel={t("columns")}>
      <CheckboxGroup
        name="shown"
        label={t("columnsHelp")}
        optionalLabel=""
        options={columns.map(({ key, head }) => ({ value: key, label: head }))}
        defaultValue={columns.filter(({ shown }) => shown).map(({ key }) => key)}
      />
      <div className="form-actions">
        <SubmitButton variant="secondary">{t("columnsChoose")}</SubmitButton>
        <SubmitButton variant="quiet" name="usual" value="on">
          {t("columnsUsual")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
