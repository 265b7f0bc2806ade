import { AuthFrame } from "@/components/frame/auth-frame";
import { LinkButton } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/words";

export default async function NotFound() {
  const t = await getTranslations("frame");
  return (
    <AuthFrame title={t("notFoundTitle")} intro={t("notFoundText")}>
      <LinkButton href="/" variant="primary">
        {t("toStart")}
      </LinkButton>
    </AuthFrame>
  );
}
