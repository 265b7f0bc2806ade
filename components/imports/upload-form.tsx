import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { LARGEST_FILE } from "@/lib/imports/schema";

/** Takes a file in; any table that a spreadsheet saves as text will do. */
export async function UploadForm({ tenant, action }: { tenant: string; action: FormAction }) {
  const [t, fields] = await Promise.all([getTranslations("imports"), getTranslations("fields")]);
  return (
    <ActionForm action={action} tenant={tenant}>
      <FileField
        name="file"
        label={t("file")}
        help={t("fileHelp")}
        required
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        most={{ bytes: LARGEST_FILE, message: fields("fileTooLarge") }}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("reading")}>{t("upload")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
