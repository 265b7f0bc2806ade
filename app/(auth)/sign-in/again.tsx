import { AuthFrame } from "@/components/frame/auth-frame";
import { LinkButton } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/words";

/** For whoever signed in beside a form that waits in another tab. */
export async function SignedInAgain({ path }: { path: string }) {
  const t = await getTranslations("auth.signIn");
  return (
    <AuthFrame title={t("againTitle")} intro={t("againText")}>
      <LinkButton href={path}>{t("againOpen")}</LinkButton>
    </AuthFrame>
  );
}
