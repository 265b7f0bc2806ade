import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import type { OpenInvitation } from "@/lib/team/queries";
import { RoleWords } from "./role-words";

type InvitationTableProps = {
  actor: Actor;
  invitations: OpenInvitation[];
  actions?: { resend: FormAction; revoke: FormAction };
};

/** Who was invited and has not answered yet. */
export async function InvitationTable({ actor, invitations, actions }: InvitationTableProps) {
  const t = await getTranslations("team");
  if (invitations.length === 0) return <p className="text-ink-muted">{t("noInvitations")}</p>;
  return (
    <Table label={t("invitations")}>
      <THead>
        <Th>{t("email")}</Th>
        <Th>{t("roles")}</Th>
        <Th>{t("invitedBy")}</Th>
        <Th>{t("validity")}</Th>
        {actions && <Th>{t("actions")}</Th>}
      </THead>
      <TBody>
        {invitations.map((invitation) => (
          <Tr key={invitation.id}>
            <RowHeader>{invitation.email}</RowHeader>
            <Td label={t("roles")}>
              <RoleWords side={actor.side} roles={invitation.roles} assignedOnly={invitation.assignedOnly} />
            </Td>
            <Td label={t("invitedBy")}>{invitation.invitedByName}</Td>
            <Td label={t("validity")}>
              {invitation.expired ? (
                <StateMark tone="warning">{t("expired")}</StateMark>
              ) : (
                <>
                  {t("until")} <Time at={invitation.expiresAt} />
                </>
              )}
            </Td>
            {actions && (
              <Td label={t("actions")}>
                <div className="flex flex-wrap gap-2">
                  <Act action={actions.resend} tenant={actor.tenantSlug} {...invitation}>
                    {t("resend")}
                  </Act>
                  <Act action={actions.revoke} tenant={actor.tenantSlug} {...invitation}>
                    {t("revoke")}
                  </Act>
                </div>
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

type ActProps = { action: FormAction; tenant: string; id: string; email: string; children: string };

const Act = ({ action, tenant, id, email, children }: ActProps) => (
  <ActionForm action={action} tenant={tenant} hidden={{ id }} className="contents">
    <SubmitButton variant="quiet">
      {children} <span className="sr-only">{email}</span>
    </SubmitButton>
  </ActionForm>
);
