import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Picture } from "@/components/ui/picture";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { Profile } from "@/lib/tenant/queries";
import { logoPath } from "@/lib/tenant/rules";

/** The provider's logo, and the choice of another one. */
export async function LogoForm({ profile, action }: { profile: Profile; action: FormAction }) {
  const t = await getTranslations("settings.profile");
  return (
    <Section title={t("logo")} description={t("logoText")}>
      <Picture
        name={profile.name}
        src={logoPath(profile.slug, profile.logoKey) ?? undefined}
        alt={t("logoOf", { name: profile.name })}
        size="large"
      />
      <ActionForm action={action} tenant={profile.slug}>
        <FileField
          name="logo"
          label={t("logoFile")}
          help={t("logoHelp")}
          required
          accept="image/png,image/jpeg,image/webp"
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
