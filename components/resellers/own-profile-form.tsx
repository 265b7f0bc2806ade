import { getTranslations } from "next-intl/server";
import { BrandPreview } from "@/components/frame/brand-preview";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
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
      <TextField
        name="hours"
        label={shared("hours")}
        help={shared("hoursHelp")}
        maxLength={200}
        autoComplete="off"
        defaultValue={profile.hours ?? ""}
      />
      <TextArea
        name="about"
        label={shared("about")}
        help={shared("aboutHelp")}
        maxLength={2000}
        defaultValue={profile.about ?? ""}
      />
      <TextArea
        name="imprint"
        label={shared("imprint")}
        help={shared("imprintHelp")}
        maxLength={4000}
        defaultValue={profile.imprint ?? ""}
      />
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
        <TextField
          name="brandColour"
          type="color"
          label={shared("brandColour")}
          help={shared("brandColourHelp")}
          required
          defaultValue={profile.brandColour}
        />
      </BrandPreview>
      <div className="form-actions">
        <SubmitButton pendingLabel={shared("saving")}>{shared("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
