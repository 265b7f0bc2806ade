import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/words";
import type { ResellerRecord } from "@/lib/resellers/queries";
import { TeamTable } from "./team-table";

type TeamProps = {
  record: ResellerRecord;
  tenant: string;
  /** Where what is kept about a person lies; without it the names are no links. */
  peoplePath?: string;
  invite?: FormAction;
};

/** The people of a reseller and the invitations that wait for an answer; nothing for those who may not read teams. */
export function ResellerTeam({ record, tenant, peoplePath, invite }: TeamProps) {
  const t = useTranslations("resellers");
  const { reseller, people, invitations } = record;
  if (!people || !invitations) return null;
  return (
    <Section title={t("people")}>
      {people.length + invitations.length === 0 ? (
        <p className="text-ink-muted">{t("nobody")}</p>
      ) : (
        <TeamTable people={people} invitations={invitations} peoplePath={peoplePath} />
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
