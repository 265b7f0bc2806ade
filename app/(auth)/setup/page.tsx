import { notFound } from "next/navigation";
import { setUp } from "@/app/(auth)/actions";
import { Languages } from "@/app/(auth)/languages";
import { AuthFrame } from "@/components/frame/auth-frame";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { languages } from "@/lib/base/paths";
import { titled } from "@/lib/i18n/titled";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { isEmptyInstallation } from "@/lib/identity/queries";
import { tokenLink } from "@/lib/identity/schema";

export const generateMetadata = titled("auth.setup", "title");

export default async function SetupPage(props: PageProps<"/setup">) {
  if (!(await isEmptyInstallation())) notFound();
  const { token } = tokenLink.parse(await props.searchParams);
  const t = await getTranslations("auth.setup");
  if (!token) return <AuthFrame title={t("title")}>{t("noToken")}</AuthFrame>;
  return (
    <AuthFrame title={t("title")} intro={t("intro")} footer={<Languages path={`/setup?token=${token}`} />}>
      <ActionForm action={setUp} hidden={{ token }}>
        <CompanyFields />
        <PersonFields />
        <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
      </ActionForm>
    </AuthFrame>
  );
}

async function CompanyFields() {
  const [t, locale] = await Promise.all([getTranslations("auth.setup"), getLocale()]);
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold text-lg">{t("companyTitle")}</legend>
      <TextField name="company" label={t("company")} required autoComplete="organization" maxLength={120} />
      <TextField
        name="tenantSlug"
        label={t("slug")}
        help={t("slugHelp")}
        required
        autoComplete="off"
        maxLength={40}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          name="locale"
          label={t("language")}
          required
          defaultValue={locale}
          options={languages.map((each) => ({ value: each.locale, label: each.label }))}
        />
        <TextField
          name="currency"
          label={t("currency")}
          help={t("currencyHelp")}
          required
          defaultValue="EUR"
          maxLength={3}
        />
      </div>
    </fieldset>
  );
}

async function PersonFields() {
  const t = await getTranslations("auth.setup");
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold text-lg">{t("personTitle")}</legend>
      <TextField name="name" label={t("name")} required autoComplete="name" maxLength={120} />
      <TextField name="email" type="email" label={t("email")} required autoComplete="username" />
      <PasswordField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        required
        autoComplete="new-password"
      />
    </fieldset>
  );
}
