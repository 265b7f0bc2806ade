import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { CustomerUsers as Users } from "@/lib/customers/users/queries";
import { isLastAdmin } from "@/lib/customers/users/rules";
import { roles } from "@/lib/permissions";

type CustomerUsersProps = {
  tenant: string;
  customer: string;
  users: Users;
  /** Left out for those who may only read. */
  actions?: Record<"invite" | "revoke" | "remove", FormAction>;
};

/** Who at the customer may follow its orders in the portal, and who was invited. */
export async function CustomerUsers({ tenant, customer, users, actions }: CustomerUsersProps) {
  const [t, names] = await Promise.all([
    getTranslations("customers.users"),
    getTranslations("roles.customer"),
  ]);
  const words = (held: string[]) =>
    roles.customer.filter((role) => held.includes(role)).map((role) => names(role));
  const rows = [
    ...users.members.map((each) => ({ ...each, invited: false, expired: false })),
    ...users.invitations.map((each) => ({ ...each, name: each.email, invited: true })),
  ];
  return (
    <Section title={t("title")} description={t("intro")}>
      {rows.length > 0 && (
        <Table label={t("title")}>
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
                <RowHeader>
                  {row.name}
                  {!row.invited && (
                    <span className="block font-normal text-ink-muted text-xs">{row.email}</span>
                  )}
                </RowHeader>
                <Td label={t("role")}>{words(row.roles).join(", ")}</Td>
                <Td label={t("state")}>
                  <StateMark tone={row.expired ? "warning" : row.invited ? "info" : "success"}>
                    {t(row.expired ? "expired" : row.invited ? "invited" : "active")}
                  </StateMark>
                </Td>
                {actions && (
                  <Td label={t("end")}>
                    {isLastAdmin(users.members, row.id) ? (
                      <span className="text-ink-muted text-sm">{t("lastAdminStays")}</span>
                    ) : (
                      <Confirm
                        action={row.invited ? actions.revoke : actions.remove}
                        tenant={tenant}
                        hidden={{ customer, id: row.id }}
                        trigger={t(row.invited ? "revoke" : "remove")}
                        title={t(row.invited ? "revokeTitle" : "removeTitle", { name: row.name })}
                        submit={t(row.invited ? "revokeNow" : "removeNow")}
                      />
                    )}
                  </Td>
                )}
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      {actions && (
        <Disclosure summary={t("invite")}>
          <ActionForm action={actions.invite} tenant={tenant} hidden={{ customer }}>
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
