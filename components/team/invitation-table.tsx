import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timePiece } from "@/components/ui/data-table/written";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { Actor } from "@/lib/door/actor";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { OpenInvitation } from "@/lib/team/queries";
import { roleWords } from "./role-words";

type InvitationTableProps = {
  actor: Actor;
  invitations: OpenInvitation[];
  actions?: { resend: FormAction; revoke: FormAction };
};

/** Who was invited and has not answered yet. */
export function InvitationTable(props: InvitationTableProps) {
  const speech = useSpeech();
  if (!props.invitations.length)
    return <p className="text-ink-muted">{speech.words("team")("noInvitations")}</p>;
  return <DataTable {...invitationTable(props, speech)} />;
}

function invitationTable({ actor, invitations, actions }: InvitationTableProps, speech: Speech) {
  const t = speech.words("team");
  return tableOf<OpenInvitation>({
    label: t("invitations"),
    rows: invitations,
    rowOf: ({ id }) => ({ id }),
    columns: [
      { key: "email", head: t("email"), cell: ({ email }) => email },
      { key: "roles", head: t("roles"), cell: (invitation) => roleWords(actor.side, invitation, speech) },
      { key: "by", head: t("invitedBy"), cell: ({ invitedByName }) => invitedByName },
      {
        key: "validity",
        head: t("validity"),
        cell: ({ expired, expiresAt }) =>
          expired ? { state: t("expired"), tone: "warning" } : [t("until"), timePiece(expiresAt, speech)],
      },
      actions && {
        key: "actions",
        head: t("actions"),
        cell: (invitation) => ({
          action: (
            <div className="flex flex-wrap gap-2">
              <Act action={actions.resend} tenant={actor.tenantSlug} {...invitation}>
                {t("resend")}
              </Act>
              <Act action={actions.revoke} tenant={actor.tenantSlug} {...invitation}>
                {t("revoke")}
              </Act>
            </div>
          ),
        }),
      },
    ],
  });
}

type ActProps = { action: FormAction; tenant: string; id: string; email: string; children: string };

const Act = ({ action, tenant, id, email, children }: ActProps) => (
  <ActionForm action={action} tenant={tenant} hidden={{ id }} className="contents">
    <SubmitButton variant="quiet">
      {children} <span className="sr-only">{email}</span>
    </SubmitButton>
  </ActionForm>
);
