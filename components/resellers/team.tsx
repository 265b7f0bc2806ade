import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import type { RoleOf } from "@/lib/door/permissions";
import { getTranslations } from "@/lib/i18n/words";
import type { ResellerRecord } from "@/lib/resellers/queries";

type TeamProps = {
  record: ResellerRecord;
  tenant: string;
  /** Where what is kept about a person lies; without it the names are no links. */
  peoplePath?: string;
  invite?: FormAction;
};

/** The people of a reseller and the invitations that wait for an answer; nothing for those who may not read teams. */
export async function ResellerTeam({ record, tenant, peoplePath, invite }: TeamProps) {
  const { reseller, people, invitations } = record;
  if (!people || !invitations) return null;
  const [t, roles] = await Promise.all([getTranslations("resellers"), getTranslations("roles.reseller")]);
  const words = (held: string[]) => held.map((role) => roles(role as RoleOf<"reseller">)).join(", ");
  return (
    <Section title={t("people")}>
      {people.length + invitations.length === 0 ? (
        <p className="text-ink-muted">{t("nobody")}</p>
      ) : (
        <Table label={t("people")}>
          <THead>
            <Th>{t("personName")}</Th>
            <Th>{t("email")}</Th>
            <Th>{t("roles")}</Th>
            <Th>{t("state")}</Th>
          </THead>
          <TBody>
            {people.map((person) => (
              <Tr key={person.id}>
                <RowHeader href={peoplePath && `${peoplePath}/${person.id}`}>{person.name}</RowHeader>
                <Td label={t("email")}>
                  <span className="wrap-anywhere">{person.email}</span>
                </Td>
                <Td label={t("roles")}>{words(person.roles)}</Td>
                <Td label={t("state")}>
                  <StateMark tone="success">{t("member")}</StateMark>
                </Td>
              </Tr>
            ))}
            {invitations.map((invitation) => (
              <Tr key={invitation.id}>
                <RowHeader>{t("invited")}</RowHeader>
                <Td label={t("email")}>
                  <span className="wrap-anywhere">{invitation.email}</span>
                </Td>
                <Td label={t("roles")}>{words(invitation.roles)}</Td>
                <Td label={t("state")}>
                  {t("validUntil")} <Time at={invitation.expiresAt} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      {invite && (
        <Disclosure summary={t("invite")}>
          <ActionForm action={invite} tenant={tenant} hidden={{ reseller: reseller.id }}>
            <TextField
              name="email"
              type="email"
              label={t("adminEmail")}
              help={t("inviteHelp")}
              required
              autoComplete="off"
            />
            <div className="form-actions">
              <SubmitButton variant="secondary">{t("sendInvitation")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
