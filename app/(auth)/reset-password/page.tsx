import type { Metadata } from "next";
import { z } from "zod";
import { requestReset, resetPassword } from "@/app/(auth)/actions";
import { authMetadata, brandOf } from "@/app/(auth)/brand";
import { Languages } from "@/app/(auth)/languages";
import { AuthFrame } from "@/components/frame/auth-frame";
import { Alert } from "@/components/ui/alert";
import { LinkButton, TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { isMailboxOpen } from "@/lib/demo/mailbox";
import { getTranslations } from "@/lib/i18n/words";
import { personOfReset } from "@/lib/identity/queries";
import { cameFrom, tokenLink } from "@/lib/identity/schema";
import { withQuery } from "@/lib/list/page";

const query = tokenLink.extend({ from: cameFrom, sent: z.literal("1").optional().catch(undefined) });

export async function generateMetadata({ searchParams }: PageProps<"/reset-password">): Promise<Metadata> {
  const t = await getTranslations("auth.reset");
  return authMetadata(t("title"), query.parse(await searchParams));
}

export default async function ResetPasswordPage(props: PageProps<"/reset-password">) {
  const search = await props.searchParams;
  const { token, sent, from } = query.parse(search);
  if (token && (await personOfReset(token))) return <NewPassword token={token} />;
  if (search.token !== undefined) return <Gone />;
  return sent ? <Sent /> : <Request from={from} />;
}

async function Request({ from }: { from?: string }) {
  const [t, brand] = await Promise.all([getTranslations("auth.reset"), brandOf({ from })]);
  return (
    <AuthFrame
      title={t("title")}
      intro={t("intro")}
      brand={brand}
      footer={<Languages path={withQuery("/reset-password", { from })} />}
    >
      <ActionForm action={requestReset}>
        <TextField name="email" type="email" label={t("email")} required autoComplete="username" />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      <p className="text-sm">
        <TextLink href={withQuery("/sign-in", { from })}>{t("toSignIn")}</TextLink>
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
