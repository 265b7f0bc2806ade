import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AuthFrame } from "@/components/frame/auth-frame";
import { Alert } from "@/components/ui/alert";
import { LinkButton, TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { personOfReset } from "@/lib/identity/queries";
import { tokenLink } from "@/lib/identity/schema";
import { isMailboxOpen } from "@/lib/mailbox";
import { requestReset, resetPassword } from "../actions";
import { Languages } from "../languages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.reset"))("title") };
}

const query = tokenLink.extend({ sent: z.literal("1").optional().catch(undefined) });

export default async function ResetPasswordPage(props: PageProps<"/reset-password">) {
  const search = await props.searchParams;
  const { token, sent } = query.parse(search);
  if (token && (await personOfReset(token))) return <NewPassword token={token} />;
  if (search.token !== undefined) return <Gone />;
  return sent ? <Sent /> : <Request />;
}

async function Request() {
  const t = await getTranslations("auth.reset");
  return (
    <AuthFrame title={t("title")} intro={t("intro")} footer={<Languages path="/reset-password" />}>
      <ActionForm action={requestReset}>
        <TextField name="email" type="email" label={t("email")} required autoComplete="username" />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      <p className="text-sm">
        <TextLink href="/sign-in">{t("toSignIn")}</TextLink>
      </p>
    </AuthFrame>
  );
}

async function Sent() {
  const [t, mailbox] = await Promise.all([getTranslations("auth.reset"), isMailboxOpen()]);
  return (
    <AuthFrame title={t("sentTitle")} footer={<Languages path="/reset-password?sent=1" />}>
      <div role="status">
        <Alert tone="success">{t("sent")}</Alert>
      </div>
      <p className="flex flex-wrap gap-4 text-sm">
        <TextLink href="/sign-in">{t("toSignIn")}</TextLink>
        {mailbox && <TextLink href="/dev/mailbox">{t("toMailbox")}</TextLink>}
      </p>
    </AuthFrame>
  );
}

async function Gone() {
  const t = await getTranslations("auth.reset");
  return (
    <AuthFrame title={t("goneTitle")} intro={t("gone")} footer={<Languages path="/reset-password" />}>
      <LinkButton href="/reset-password" variant="primary">
        {t("again")}
      </LinkButton>
    </AuthFrame>
  );
}

async function NewPassword({ token }: { token: string }) {
  const t = await getTranslations("auth.reset");
  return (
    <AuthFrame
      title={t("newTitle")}
      intro={t("newIntro")}
      footer={<Languages path={`/reset-password?token=${token}`} />}
    >
      <ActionForm action={resetPassword} hidden={{ token }}>
        <PasswordField
          name="password"
          label={t("password")}
          help={t("passwordHelp")}
          required
          autoComplete="new-password"
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </AuthFrame>
  );
}
