import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import { getTranslations } from "@/lib/i18n/words";

/** As the files of actions name them. */
export type CustomerUserActions = Record<
  | "inviteCustomerUserAction"
  | "revokeCustomerInvitationAction"
  | "removeCustomerUserAction"
  | "endCustomerUserSessionsAction"
  | "lockCustomerUserAction"
  | "unlockCustomerUserAction",
  FormAction
>;

type CustomerUserAccessProps = {
  tenant: string;
  customerId: string;
  user: {
    id: string;
    name: string;
    state: "active" | "locked" | "invited" | "expired";
    self: boolean;
    lastAdmin: boolean;
  };
  actions: CustomerUserActions;
};

/** What may be done about the access of one person of a customer, or about an open invitation; nobody locks oneself. */
export async function CustomerUserAccess({ tenant, customerId, user, actions }: CustomerUserAccessProps) {
  const [t, team, access] = await Promise.all([
    getTranslations("customers.users"),
    getTranslations("team"),
    getTranslations("team.access"),
  ]);
  const { id, name, state, self, lastAdmin } = user;
  const confirm = { tenant, hidden: { customer: customerId, id } };
  if (state === "invited" || state === "expired")
    return (
      <Confirm
        {...confirm}
        action={actions.revokeCustomerInvitationAction}
        trigger={t("revoke")}
        title={t("revokeTitle", { name })}
        submit={t("revokeNow")}
      />
    );
  return (
    <>
      {state === "locked" ? (
        <Confirm
          {...confirm}
          action={actions.unlockCustomerUserAction}
          trigger={access("unlock")}
          title={access("unlockTitle", { name })}
          impact={<p>{access("unlockImpact", { name })}</p>}
          submit={access("unlockNow")}
          tone="primary"
        />
      ) : (
        <>
          <Confirm
            {...confirm}
            action={actions.endCustomerUserSessionsAction}
            trigger={access("end")}
            title={access("endTitle", { name })}
            impact={<p>{access("endImpact", { name })}</p>}
            submit={access("endNow")}
          />
          {!self && !lastAdmin && (
            <Confirm
              {...confirm}
              action={actions.lockCustomerUserAction}
              trigger={access("lock")}
              title={access("lockTitle", { name })}
              impact={<p>{access("lockImpact", { name })}</p>}
              reason={{ label: access("reason"), help: access("reasonHelp", { name }) }}
              submit={access("lockNow")}
            />
          )}
        </>
      )}
      {lastAdmin ? (
        <span className="text-ink-muted text-sm">{t("lastAdminStays")}</span>
      ) : (
        <Confirm
          {...confirm}
          action={actions.removeCustomerUserAction}
          trigger={t("remove")}
          title={t("removeTitle", { name })}
          impact={self && <p>{team("removeSelfImpact")}</p>}
          submit={t("removeNow")}
        />
      )}
    </>
  );
}
