import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn } from "@/app/(auth)/actions";
import { authMetadata, brandOf } from "@/app/(auth)/brand";
import { Languages } from "@/app/(auth)/languages";
import { AuthFrame } from "@/components/frame/auth-frame";
import { Notice } from "@/components/frame/notice";
import { TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { ownPath } from "@/lib/base/fields";
import { isDemo } from "@/lib/demo/queries";
import { listWorkspaces } from "@/lib/door/actor";
import { asksForFreshSignIn, pathAfterSignIn } from "@/lib/door/workspaces";
import { getTranslations } from "@/lib/i18n/words";
import { again, cameFrom } from "@/lib/identity/schema";
import { withQuery } from "@/lib/list/page";
import { findSelf } from "@/lib/server/auth";
import { SignedInAgain } from "./again";
import { DemoSignIns } from "./demo";

const query = z.object({
  next: ownPath,
  from: cameFrom,
  again: again(),
  notice: z.string().optional().catch(undefined),
});

export async function generateMetadata({ searchParams }: PageProps<"/sign-in">): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return authMetadata(t("title"), query.parse(await searchParams));
}

export default async function SignInPage(props: PageProps<"/sign-in">) {
  const { next, from, again, notice } = query.parse(await props.searchParams);
  const path = await pathOnward(next);
  if (path && again) return <SignedInAgain path={path} />;
  if (path) redirect(path);
  const [t, demo, brand] = await Promise.all([
    getTranslations("auth.signIn"),
    isDemo(),
    brandOf({ from, next }),
  ]);
  return (
    <AuthFrame
      title={t("title")}
      intro={next && t("toGoOn")}
      brand={brand}
      footer={<Languages path={withQuery("/sign-in", { next, from })} />}
    >
      <Notice notice={notice} />
      <ActionForm action={signIn} hidden={{ ...(next && { next }), ...(again && { again }) }}>
        <TextField name="email" type="email" label={t("email")} required autoComplete="username" />
        <PasswordField name="password" label={t("password")} required autoComplete="current-password" />
        <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
      </ActionForm>
      <p className="text-sm">
        <TextLink href={withQuery("/reset-password", { from })}>{t("forgot")}</TextLink>
      </p>
      {demo && <DemoSignIns />}
    </AuthFrame>
  );
}

/** Where signed-in people go on at once; undefined where the area they want asks for a fresh sign-in. */
async function pathOnward(next: string | undefined) {
  if (!(await findSelf())) return;
  const workspaces = await listWorkspaces();
  const path = pathAfterSignIn(workspaces, next);
  return asksForFreshSignIn(workspaces, path) ? undefined : path;
}
