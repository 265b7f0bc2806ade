import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { EnquiryRecord } from "@/lib/enquiries/queries";
import { type EnquiryMove, movesOf } from "@/lib/enquiries/rules";

export type EnquiryActions = Record<EnquiryMove, FormAction>;

type EnquiryStepsProps = {
  tenant: string;
  enquiry: EnquiryRecord["enquiry"];
  actions: EnquiryActions;
  /** Where the customer is created, or the order begins; left out where the reader may not. */
  customerHref?: string;
  orderHref?: string;
};

/** What comes next: the customer, then the order; and that it was answered, or needs no answer. */
export async function EnquirySteps({ tenant, enquiry, actions, customerHref, orderHref }: EnquiryStepsProps) {
  const t = await getTranslations("enquiries");
  const words = { answer: t("answered"), close: t("close") } satisfies Record<EnquiryMove, string>;
  return (
    <>
      {customerHref && !enquiry.customerId && (
        <LinkButton href={customerHref} variant="primary">
          {t("createCustomer")}
        </LinkButton>
      )}
      {orderHref && enquiry.customerId && (
        <LinkButton href={orderHref} variant="primary">
          {t("startOrder")}
        </LinkButton>
      )}
      {movesOf(enquiry.state).map((move) => (
        <ActionForm
          key={move}
          action={actions[move]}
          tenant={tenant}
          hidden={{ id: enquiry.id, version: String(enquiry.version) }}
          className="contents"
        >
          <SubmitButton variant="secondary" pendingLabel={t("answeredPending")}>
            {words[move]}
          </SubmitButton>
        </ActionForm>
      ))}
    </>
  );
}
