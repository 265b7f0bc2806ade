import { AuthFrame } from "@/components/frame/auth-frame";
import { LinkButton } from "@/components/ui/button";
import { tenantSlug } from "@/lib/base/fields";
import { requestPath } from "@/lib/door/headers";
import { getTranslations } from "@/lib/i18n/words";

export default async function StorefrontClosed() {
  const t = await getTranslations("shop");
  const [, tenant] = (await requestPath())?.split(/[/?]/) ?? [];
  return (
    <AuthFrame title={t("closedTitle")} intro={t("closedText")}>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={tenantSlug().safeParse(tenant).success ? `/${tenant}` : "/"} variant="primary">
          {t("closedHome")}
        </LinkButton>
        <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
      </div>
    </AuthFrame>
  );
}
