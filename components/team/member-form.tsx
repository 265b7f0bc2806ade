import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Fact, Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { Time } from "@/components/ui/time";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import type { Member } from "@/lib/team/queries";
import { type AccessActions, MemberAccess } from "./member-access";
import { RoleFields } from "./role-fields";

type MemberFormProps = {
  actor: Actor;
  member: Member & { lastAdmin: boolean };
  change: FormAction;
  remove: FormAction;
  children?: ReactNode;
} & AccessActions;

/** One member: what they may do, their way in, and the end of their membership. */
export async function MemberForm({ actor, member, change, remove, children, ...access }: MemberFormProps) {
  const t = await getTranslations("team");
  const path = `${areaPath(actor.tenantSlug, actor.side)}/team`;
  const { id, name, version } = member;
  return (
    <>
      <PageHeader title={name} crumbs={[{ href: path, label: t("title") }]} />
      <Facts>
        <Fact label={t("email")}>{member.email}</Fact>
        <Fact label={t("since")}>
          <Time at={member.createdAt} as="date" />
        </Fact>
      </Facts>
      <ActionForm action={change} tenant={actor.tenantSlug} hidden={{ id, version: String(version) }}>
        <RoleFields actor={actor} held={member.roles} assignedOnly={member.assignedOnly} />
        <div className="form-actions">
          <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          <LinkButton href={path} variant="quiet">
            {t("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
      <MemberAccess actor={actor} member={member} {...access} />
      <Section title={t("removeSection")}>
        {member.lastAdmin ? (
          <p className="text-ink-muted">{t("lastAdminStays")}</p>
        ) : (
          <Confirm
            action={remove}
            tenant={actor.tenantSlug}
            hidden={{ id }}
            trigger={t("remove")}
            title={t("removeTitle", { name })}
            impact={<p>{id === actor.membershipId ? t("removeSelfImpact") : t("removeImpact", { name })}</p>}
            submit={t("removeNow")}
          />
        )}
      </Section>
      {children}
    </>
  );
}
