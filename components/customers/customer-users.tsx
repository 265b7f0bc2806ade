import { SelectField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { roles } from "@/lib/door/permissions";
import { useTranslations } from "@/lib/i18n/words";
import { UserTable, type UserTableProps } from "./user-table";

/** Who at the customer may follow its orders in the portal, and who was invited. */
export function CustomerUsers(props: UserTableProps) {
  const { tenant, customerId, users, self, actions } = props;
  const t = useTranslations("customers.users");
  const names = useTranslations("roles.customer");
  const title = t(self ? "ownTitle" : "title");
  return (
    <Section title={title} description={t(self ? "ownIntro" : "intro")}>
      {users.members.length + users.invitations.length > 0 && <UserTable {...props} label={title} />}
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
