import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";

/** Takes a file in; any table that a spreadsheet saves as text will do. */
export async function UploadForm({ tenant, action }: { tenant: string; action: FormAction }) {
  const t = await getTranslations("imports");
  return (
    <ActionForm action={action} tenant={tenant}>
      <FileField
        name="file"
        label={t("file")}
        help={t("fileHelp")}
        required
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("reading")}>{t("upload")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
