import { redirect } from "next/navigation";
import { chooseWorkspace, signOut } from "@/app/(auth)/actions";
import { Languages } from "@/app/(auth)/languages";
import { AuthFrame } from "@/components/frame/auth-frame";
import { BlockedNote } from "@/components/frame/blocked";
import { EmptyState } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { listWorkspaces, type Workspace } from "@/lib/door/actor";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { findSelf } from "@/lib/server/auth";

export const generateMetadata = titled("auth.workspaces", "title");

export default async function WorkspacesPage() {
  const self = await findSelf();
  if (!self) redirect("/sign-in?next=/workspaces");
  const [t, workspaces] = await Promise.all([getTranslations("auth.workspaces"), listWorkspaces()]);
  return (
    <AuthFrame
      title={t("title")}
      intro={t("signedInAs", { email: self.email })}
      footer={<Languages path="/workspaces" />}
    >
      {workspaces.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {workspaces.map((workspace) => (
            <Entry key={workspace.membershipId} workspace={workspace} />
          ))}
        </ul>
      )}
      <ActionForm action={signOut}>
        <SubmitButton variant="quiet">{t("signOut")}</SubmitButton>
      </ActionForm>
    </AuthFrame>
  );
}

async function Entry({ workspace }: { workspace: Workspace }) {
  const [t, sides] = await Promise.all([getTranslations("auth.workspaces"), getTranslations("terms.side")]);
  const { companyName, tenantName, side, membershipId, blocked, locked } = workspace;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">{companyName}</p>
        <p className="text-ink-muted text-sm">
          {side === "provider" ? sides(side) : t("at", { side: sides(side), tenant: tenantName })}
        </p>
        {blocked && <BlockedNote workspace={workspace} />}
        {locked && (
          <p className="mt-1 text-sm">{t("lockedWhy", { name: locked.byName, reason: locked.reason })}</p>
        )}
      </div>
      {blocked || locked ? (
        <StateMark tone="danger">{t(locked ? "locked" : "blocked")}</StateMark>
      ) : (
        <ActionForm
          action={chooseWorkspace}
          hidden={{ membership: membershipId }}
          ariaLabel={companyName}
          className="contents"
        >
          <SubmitButton variant="secondary">
            {t("open")} <span className="sr-only">{`${companyName}, ${sides(side)}, ${tenantName}`}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
