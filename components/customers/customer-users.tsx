import { SelectField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { CustomerUsers as Users } from "@/lib/customers/users/queries";
import { isLastAdmin } from "@/lib/customers/users/rules";
import { roles } from "@/lib/door/permissions";
import { getTranslations } from "@/lib/i18n/words";
import { CustomerUserAccess, type CustomerUserActions } from "./customer-user-access";

type CustomerUsersProps = {
  tenant: string;
  customerId: string;
  users: Users;
  /** The membership of the reader, where these are the people of the reader's own company. */
  self?: string;
  /** Where what is kept about a person lies; without it the names are no links. */
  peoplePath?: string;
  /** Left out for those who may only read. */
  actions?: CustomerUserActions;
};

const tones = { active: "success", locked: "danger", invited: "info", expired: "warning" } as const;

/** Who at the customer may follow its orders in the portal, and who was invited. */
export async function CustomerUsers({
  tenant,
  customerId,
  users,
  self,
  peoplePath,
  actions,
}: CustomerUsersProps) {
  const [t, names, team] = await Promise.all([
    getTranslations("customers.users"),
    getTranslations("roles.customer"),
    getTranslations("team"),
  ]);
  const title = t(self ? "ownTitle" : "title");
  const words = (held: string[]) =>
    roles.customer.filter((role) => held.includes(role)).map((role) => names(role));
  const rows = [
    ...users.members.map((each) => ({
      ...each,
      state: each.lockedAt ? ("locked" as const) : ("active" as const),
    })),
    ...users.invitations.map((each) => ({
      ...each,
      name: each.email,
      state: each.expired ? ("expired" as const) : ("invited" as const),
    })),
  ];
  return (
    <Section title={title} description={t(self ? "ownIntro" : "intro")}>
      {rows.length > 0 && (
        <Table label={title}>
          <THead>
            <Th>{t("person")}</Th>
            <Th>{t("role")}</Th>
            <Th>{t("state")}</Th>
            {actions && (
              <Th>
                <span className="sr-only">{t("end")}</span>
              </Th>
            )}
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <RowHeader
                  href={
                    peoplePath && (row.state === "active" || row.state === "locked")
                      ? `${peoplePath}/${row.id}`
                      : undefined
                  }
                >
                  {row.name}
                  {row.id === self && ` ${team("you")}`}
                  {(row.state === "active" || row.state === "locked") && (
                    <span className="block font-normal text-ink-muted text-xs">{row.email}</span>
                  )}
                </RowHeader>
                <Td label={t("role")}>{words(row.roles).join(", ")}</Td>
                <Td label={t("state")}>
                  <StateMark tone={tones[row.state]}>{t(row.state)}</StateMark>
                </Td>
                {actions && (
                  <Td label={t("end")}>
                    <CustomerUserAccess
                      tenant={tenant}
                      customerId={customerId}
                      user={{
                        ...row,
                        self: row.id === self,
                        lastAdmin: isLastAdmin(users.members, row.id, self),
                      }}
                      actions={actions}
                    />
                  </Td>
                )}
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      {actions && (
        <Disclosure summary={t("invite")}>
          <ActionForm
            action={actions.inviteCustomerUserAction}
            tenant={tenant}
            hidden={{ customer: customerId }}
          >
            <TextField
              name="email"
              type="email"
              label={t("email")}
              required
              maxLength={254}
              autoComplete="off"
            />
            <SelectField
              name="role"
              label={t("role")}
              required
              defaultValue="user"
              options={roles.customer.map((role) => ({ value: role, label: names(role) }))}
            />
            <div className="form-actions">
              <SubmitButton variant="secondary" pendingLabel={t("sending")}>
                {t("send")}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
