import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Picture } from "@/components/ui/picture";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { LARGEST_LOGO } from "@/lib/logo/schema";

type LogoFormProps = { name: string; src: string | null; tenant: string; action: FormAction };

/** A company's logo, and the choice of another one. */
export async function LogoForm({ name, src, tenant, action }: LogoFormProps) {
  const [t, fields] = await Promise.all([getTranslations("settings.profile"), getTranslations("fields")]);
  return (
    <Section title={t("logo")} description={t("logoText")}>
      <Picture name={name} src={src} alt={t("logoOf", { name })} size="large" />
      <ActionForm action={action} tenant={tenant}>
        <FileField
          name="logo"
          label={t("logoFile")}
          help={t("logoHelp")}
          required
          accept="image/png,image/jpeg,image/webp,image/avif"
          most={{ bytes: LARGEST_LOGO, message: fields("logoTooLarge") }}
        />
        <div className="form-actions">
          <SubmitButton variant="secondary" pendingLabel={t("saving")}>
            {t("logoSave")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
