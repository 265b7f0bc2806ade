import { getTranslations } from "next-intl/server";
import { AuthFrame } from "@/components/frame/auth-frame";
import { LinkButton } from "@/components/ui/button";

export default async function Forbidden() {
  const t = await getTranslations("frame");
  return (
    <AuthFrame title={t("forbiddenTitle")} intro={t("forbiddenText")}>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/workspaces" variant="primary">
          {t("toWorkspaces")}
        </LinkButton>
      </div>
    </AuthFrame>
  );
}
