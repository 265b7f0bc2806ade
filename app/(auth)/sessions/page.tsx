import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changePassword, signOutEverywhere } from "@/app/(auth)/actions";
import { authMetadata, brandOf } from "@/app/(auth)/brand";
import { Languages } from "@/app/(auth)/languages";
import { AuthFrame } from "@/components/frame/auth-frame";
import { Notice } from "@/components/frame/notice";
import { TextLink } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { cameFrom } from "@/lib/identity/schema";
import { listSessions } from "@/lib/identity/sessions";
import { withQuery } from "@/lib/list/page";
import { findSelf } from "@/lib/server/auth";
import { SessionEntry } from "./session-entry";

const query = z.object({ from: cameFrom, notice: z.string().optional().catch(undefined) });

export async function generateMetadata({ searchParams }: PageProps<"/sessions">): Promise<Metadata> {
  const t = await getTranslations("auth.sessions");
  return authMetadata(t("title"), query.parse(await searchParams));
}

export default async function SessionsPage(props: PageProps<"/sessions">) {
  const self = await findSelf();
  if (!self) redirect("/sign-in?next=/sessions");
  const { from, notice } = query.parse(await props.searchParams);
  const [t, sessions, brand] = await Promise.all([
    getTranslations("auth.sessions"),
    listSessions(self.userId),
    from ? brandOf({ from }) : undefined,
  ]);
  return (
    <AuthFrame
      title={t("title")}
      brand={brand}
      intro={t("intro", { name: self.name, email: self.email })}
      footer={<Languages path={withQuery("/sessions", { from })} />}
    >
      <Notice notice={notice} />
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionEntry key={session.id} session={session} current={session.id === self.sessionId} />
        ))}
      </ul>
      <Confirm
        action={signOutEverywhere}
        trigger={t("everywhere")}
        title={t("everywhereTitle")}
        impact={<p>{t("everywhereImpact", { count: sessions.length })}</p>}
        submit={t("everywhere")}
      />
      <Section title={t("passwordTitle")}>
        <ActionForm action={changePassword}>
          <PasswordField name="current" label={t("current")} required autoComplete="current-password" />
          <PasswordField
            name="password"
            label={t("password")}
            help={t("passwordHelp")}
            required
            autoComplete="new-password"
          />
          <SubmitButton variant="secondary">{t("changePassword")}</SubmitButton>
        </ActionForm>
      </Section>
      <p className="text-sm">
        <TextLink href="/">{t("back")}</TextLink>
      </p>
    </AuthFrame>
  );
}
