import { CheckboxField, RadioField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea, TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import { carriersText } from "@/lib/tenant/carriers/rules";
import type { Profile } from "@/lib/tenant/queries";
import { AboutFields, BrandColourField, HoursField } from "./public-fields";

/** The provider's company profile, as everybody reads it on the public pages. */
export async function ProfileForm({ profile, action }: { profile: Profile; action: FormAction }) {
  const [t, rules] = [
    await getTranslations("settings.profile"),
    await getTranslations("terms.renewalPrices"),
  ];
  return (
    <ActionForm action={action} tenant={profile.slug} hidden={{ version: String(profile.version) }}>
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={120}
        autoComplete="organization"
        defaultValue={profile.name}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          name="email"
          type="email"
          label={t("email")}
          help={t("emailHelp")}
          autoComplete="off"
          defaultValue={profile.email ?? ""}
        />
        <TextField
          name="phone"
          type="tel"
          label={t("phone")}
          maxLength={40}
          autoComplete="off"
          defaultValue={profile.phone ?? ""}
        />
      </div>
      <HoursField hours={profile.hours} />
      <TextField
        name="escalation"
        label={t("escalation")}
        help={t("escalationHelp")}
        maxLength={300}
        autoComplete="off"
        defaultValue={profile.escalation ?? ""}
      />
      <AboutFields about={profile.about} imprint={profile.imprint} />
      <BrandColourField colour={profile.brandColour} />
      <TextArea
        name="carriers"
        label={t("carriers")}
        help={t("carriersHelp")}
        rows={3}
        maxLength={8000}
        autoComplete="off"
        defaultValue={carriersText(profile.carriers)}
      />
      <CheckboxField
        name="pricesShown"
        label={t("pricesShown")}
        help={t("pricesShownHelp")}
        defaultChecked={profile.pricesShown}
      />
      <RadioField
        name="renewalPrices"
        label={t("renewalPrices")}
        help={t("renewalPricesHelp")}
        defaultValue={profile.renewalPrices}
        options={(["kept", "current"] as const).map((value) => ({ value, label: rules(value) }))}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
