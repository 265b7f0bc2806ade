import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/frame/auth-frame";
import { listWorkspaces } from "@/lib/door/actor";
import { pathAfterSignIn } from "@/lib/door/workspaces";
import { getTranslations } from "@/lib/i18n/words";
import { isEmptyInstallation } from "@/lib/identity/queries";
import { findSelf } from "@/lib/server/auth";

export default async function RootPage() {
  if (await findSelf()) redirect(pathAfterSignIn(await listWorkspaces()));
  if (!(await isEmptyInstallation())) redirect("/sign-in");
  const t = await getTranslations("auth.empty");
  return <AuthFrame title={t("title")}>{t("text")}</AuthFrame>;
}
