import { acceptInvitation, signOut } from "@/app/(auth)/actions";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";

type Link = { tenant: string; token: string };

/** Nobody has this e-mail yet: name and password make the account. */
export async function NewAccount({ email, link }: { email: string; link: Link }) {
  const t = await getTranslations("auth.invitation");
  return (
    <ActionForm action={acceptInvitation} tenant={link.tenant} hidden={{ token: link.token }}>
      <TextField
        name="username"
        type="email"
        label={t("email")}
        defaultValue={email}
        autoComplete="username"
        readOnly
        required
      />
      <TextField name="name" label={t("name")} required autoComplete="name" maxLength={120} />
      <PasswordField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        required
        autoComplete="new-password"
      />
      <SubmitButton pendingLabel={t("pending")}>{t("join")}</SubmitButton>
    </ActionForm>
  );
}

/** The invited account is the one signed in: one button. */
export async function AcceptAs({ email, link }: { email: string; link: Link }) {
  const t = await getTranslations("auth.invitation");
  return (
    <ActionForm action={acceptInvitation} tenant={link.tenant} hidden={{ token: link.token }}>
      <p>{t("signedInAs", { email })}</p>
      <SubmitButton pendingLabel={t("pending")}>{t("accept")}</SubmitButton>
    </ActionForm>
  );
}

/** The invited account exists and has to sign in; whoever is signed in now has to leave first. */
export async function SignInFirst(props: { email: string; path: string; signedInAs?: string }) {
  const t = await getTranslations("auth.invitation");
  if (!props.signedInAs)
    return (
      <>
        <p>{t("signInFirst", { email: props.email })}</p>
        <LinkButton href={`/sign-in?next=${encodeURIComponent(props.path)}`} variant="primary">
          {t("toSignIn")}
        </LinkButton>
      </>
    );
  return (
    <ActionForm action={signOut} hidden={{ next: props.path }}>
      <p>{t("otherAccount", { email: props.email, other: props.signedInAs })}</p>
      <SubmitButton>{t("changeAccount")}</SubmitButton>
    </ActionForm>
  );
}
