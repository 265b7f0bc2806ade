import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { EnquiryVerb } from "@/lib/enquiries/machine";
import type { EnquiryRecord } from "@/lib/enquiries/queries";
import type { Speech } from "@/lib/i18n/speech";

const steps = ["answer", "close"] as const satisfies readonly EnquiryVerb[];

type EnquiryMoves = {
  enquiry: EnquiryRecord["enquiry"];
  /** The steps that the reader may take with the enquiry. */
  open: readonly EnquiryVerb[];
  actions: Record<(typeof steps)[number], FormAction>;
  /** Where the customer is created, or the order begins; left out where the reader may not. */
  customerHref?: string;
  orderHref?: string;
};

/** What can be done with an enquiry, in the order in which it is done: its customer or its order, then that it was answered or needs no answer. */
export function enquiryMoves(
  { enquiry, open, actions, customerHref, orderHref }: EnquiryMoves,
  speech: Speech,
): Move[] {
  const t = speech.words("enquiries");
  const words = { answer: t("answered"), close: t("close") };
  const customer = !enquiry.customerId && customerHref;
  const order = enquiry.customerId && orderHref;
  return [
    ...(customer ? [{ key: "customer", label: t("createCustomer"), href: customer }] : []),
    ...(order ? [{ key: "order", label: t("startOrder"), href: order }] : []),
    ...steps
      .filter((step) => open.includes(step))
      .map((step) => ({
        key: step,
        label: words[step],
        action: actions[step],
        hidden: { id: enquiry.id, version: String(enquiry.version) },
        pendingLabel: t("answeredPending"),
      })),
  ];
}
