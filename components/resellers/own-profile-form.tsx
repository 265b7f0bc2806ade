import { BrandPreview } from "@/components/frame/brand-preview";
import { AboutFields, BrandColourField, HoursField } from "@/components/settings/public-fields";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import type { OwnProfile } from "@/lib/resellers/profile/queries";
import { CompanyFields } from "./company-fields";

type OwnProfileFormProps = { profile: OwnProfile; tenant: string; action: FormAction };

/** What a reseller says about itself, and the colour of its storefront. */
export async function OwnProfileForm({ profile, tenant, action }: OwnProfileFormProps) {
  const [t, shared] = await Promise.all([
    getTranslations("resellers.profile"),
    getTranslations("settings.profile"),
  ]);
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ version: String(profile.version) }}>
      <p className="text-ink-muted">{t("intro")}</p>
      <CompanyFields company={profile} />
      <HoursField hours={profile.hours} />
      <AboutFields about={profile.about} imprint={profile.imprint} />
      <BrandPreview
        colour={profile.brandColour}
        name={profile.name}
        words={{
          surface: t("surface"),
          light: t("linkLight"),
          dark: t("linkDark"),
          sample: t("sample"),
          contrast: t("contrast"),
        }}
      >
        <BrandColourField colour={profile.brandColour} />
      </BrandPreview>
      <div className="form-actions">
        <SubmitButton pendingLabel={shared("saving")}>{shared("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
