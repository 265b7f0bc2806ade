import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { EnquiryVerb } from "@/lib/enquiries/machine";
import type { EnquiryRecord } from "@/lib/enquiries/queries";
import { getTranslations } from "@/lib/i18n/words";

const shown = ["answer", "close"] as const satisfies readonly EnquiryVerb[];

export type EnquiryActions = Record<(typeof shown)[number], FormAction>;

type EnquiryStepsProps = {
  tenant: string;
  enquiry: EnquiryRecord["enquiry"];
  /** The steps that the reader may take with the enquiry. */
  open: readonly EnquiryVerb[];
  actions: EnquiryActions;
  /** Where the customer is created, or the order begins; left out where the reader may not. */
  customerHref?: string;
  orderHref?: string;
};

/** What comes next: the customer, then the order; and that it was answered, or needs no answer. */
export async function EnquirySteps({
  tenant,
  enquiry,
  open,
  actions,
  customerHref,
  orderHref,
}: EnquiryStepsProps) {
  const t = await getTranslations("enquiries");
  const words = { answer: t("answered"), close: t("close") } satisfies Record<keyof EnquiryActions, string>;
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
      {shown
        .filter((each) => open.includes(each))
        .map((move) => (
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
