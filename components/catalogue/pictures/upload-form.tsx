import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { LARGEST_TOGETHER } from "@/lib/catalogue/pictures/schema";
import { getTranslations } from "@/lib/i18n/words";

type UploadFormProps = { item: string; tenant: string; action: FormAction };

/** The choice of one or many picture files for an item. */
export async function UploadForm({ item, tenant, action }: UploadFormProps) {
  const [t, fields] = await Promise.all([getTranslations("catalogue"), getTranslations("fields")]);
  return (
    <Section title={t("picturesAdd")}>
      <ActionForm action={action} tenant={tenant} hidden={{ item }}>
        <FileField
          name="pictures"
          label={t("pictureFiles")}
          help={t("pictureFilesHelp")}
          required
          multiple
          accept="image/png,image/jpeg,image/webp,image/avif"
          most={{ bytes: LARGEST_TOGETHER, message: fields("picturesTooLarge") }}
        />
        <div className="form-actions">
          <SubmitButton pendingLabel={t("picturesSending")}>{t("picturesSend")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
