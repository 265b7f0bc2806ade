import { Time } from "@/components/ui/time";
import type { Workspace } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";

/** That a company's people may not sign in at present, why, and since when. */
export async function BlockedNote({ workspace }: { workspace: Workspace }) {
  const t = await getTranslations("auth.workspaces");
  const { tenantName, blockedReason, blockedSince } = workspace;
  return (
    <div className="mt-1 space-y-1 text-sm">
      <p>{t("blockedWhy", { tenant: tenantName })}</p>
      {blockedReason && blockedSince && (
        <p>
          {t.rich("blockedSince", {
            date: () => <Time at={new Date(blockedSince)} as="date" />,
            reason: blockedReason,
          })}
        </p>
      )}
    </div>
  );
}
