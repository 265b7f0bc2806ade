import { AuthFrame } from "@/components/frame/auth-frame";
import { BlockedNote } from "@/components/frame/blocked";
import { LinkButton } from "@/components/ui/button";
import { listWorkspaces } from "@/lib/door/actor";
import { requestId, requestPath } from "@/lib/door/headers";
import { getTranslations } from "@/lib/i18n/words";

export default async function Forbidden() {
  const [t, workspaces, path, number] = await Promise.all([
    getTranslations("frame"),
    listWorkspaces(),
    requestPath(),
    requestId(),
  ]);
  const blocked = workspaces.filter(
    ({ blocked, tenantSlug, side }) => blocked && path?.startsWith(`/${tenantSlug}/${side}`),
  );
  return (
    <AuthFrame title={t("forbiddenTitle")} intro={blocked.length === 0 && t("forbiddenText")}>
      {blocked.map((workspace) => (
        <BlockedNote key={workspace.membershipId} workspace={workspace} />
      ))}
      {number && <p className="text-ink-muted">{t("requestNumber", { number })}</p>}
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/workspaces" variant="primary">
          {t("toWorkspaces")}
        </LinkButton>
      </div>
    </AuthFrame>
  );
}
