import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import type { Team } from "@/lib/team/queries";
import { InvitationTable } from "./invitation-table";
import { MemberTable } from "./member-table";

type TeamOverviewProps = {
  actor: Actor;
  team: Team;
  notice?: string;
  resend: FormAction;
  revoke: FormAction;
};

/** The people of the actor's own company, and who was invited. */
export async function TeamOverview({ actor, team, notice, resend, revoke }: TeamOverviewProps) {
  const t = await getTranslations("team");
  const path = `${areaPath(actor.tenantSlug, actor.side)}/team`;
  const mayChange = can(actor, "team:change");
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={t("members", { count: team.members.length })}
        primary={
          mayChange && (
            <LinkButton href={`${path}/invite`} variant="primary">
              {t("invite")}
            </LinkButton>
          )
        }
      />
      <Notice notice={notice} />
      <MemberTable actor={actor} members={team.members} path={mayChange ? path : undefined} />
      {(team.invitations.length > 0 || mayChange) && (
        <Section title={t("invitations")}>
          <InvitationTable
            actor={actor}
            invitations={team.invitations}
            actions={mayChange ? { resend, revoke } : undefined}
          />
        </Section>
      )}
    </>
  );
}
