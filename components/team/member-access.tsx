import { Alert } from "@/components/ui/alert";
import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import type { Member } from "@/lib/team/queries";

export type AccessActions = { endSessions: FormAction; lock: FormAction; unlock: FormAction };

/** A member's way in: its sessions ended, and the member locked or let in again; nobody locks oneself. */
export async function MemberAccess({
  actor,
  member,
  endSessions,
  lock,
  unlock,
}: { actor: Actor; member: Member & { lastAdmin: boolean } } & AccessActions) {
  const t = await getTranslations("team.access");
  const { id, name } = member;
  const confirm = { tenant: actor.tenantSlug, hidden: { id } };
  if (member.lockedAt)
    return (
      <Section title={t("title")}>
        <Alert tone="warning">
          {t.rich("lockedBy", {
            by: member.lockedByName ?? "–",
            reason: member.lockedReason ?? "–",
            at: () => <Time at={member.lockedAt as Date} />,
          })}
        </Alert>
        <Confirm
          {...confirm}
          action={unlock}
          trigger={t("unlock")}
          title={t("unlockTitle", { name })}
          impact={<p>{t("unlockImpact", { name })}</p>}
          submit={t("unlockNow")}
          tone="primary"
        />
      </Section>
    );
  return (
    <Section title={t("title")}>
      <Confirm
        {...confirm}
        action={endSessions}
        trigger={t("end")}
        title={t("endTitle", { name })}
        impact={<p>{t("endImpact", { name })}</p>}
        submit={t("endNow")}
      />
      {id !== actor.membershipId && !member.lastAdmin && (
        <Confirm
          {...confirm}
          action={lock}
          trigger={t("lock")}
          title={t("lockTitle", { name })}
          impact={<p>{t("lockImpact", { name })}</p>}
          reason={{ label: t("reason"), help: t("reasonHelp", { name }) }}
          submit={t("lockNow")}
        />
      )}
    </Section>
  );
}
