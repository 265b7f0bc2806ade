import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit";
import { customerModeStep } from "@/lib/door/customer-mode-schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { enterCustomerModeAction, leaveCustomerModeAction } from "./actions";

export const generateMetadata = titled("sellable", "customerMode");

/** Asks before a page with margins opens in customer mode; outside of it, begins the mode. */
export default async function CustomerModePage(props: PageProps<"/[tenant]/reseller/customer-mode">) {
  const nothing = async () => undefined;
  const { actor, query, tenant } = await load("reseller", "catalogue:read", props, customerModeStep, nothing);
  const t = await getTranslations("sellable");
  const catalogue = `/${tenant}/reseller/catalogue`;
  const { next = catalogue } = query;
  const on = actor.customerMode === true;
  return (
    <>
      <PageHeader title={t(on ? "customerModeAsk" : "customerMode")} />
      <p className="max-w-prose">{t(on ? "customerModeAskText" : "customerModeText")}</p>
      <ActionForm
        action={on ? leaveCustomerModeAction : enterCustomerModeAction}
        tenant={tenant}
        hidden={{ next: on ? next : catalogue }}
      >
        <div className="form-actions">
          <SubmitButton variant={on ? "secondary" : "primary"}>
            {t(on ? "customerModeLeave" : "customerModeBegin")}
          </SubmitButton>
          <LinkButton href={catalogue} variant={on ? "primary" : "secondary"}>
            {t("customerModeStay")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
