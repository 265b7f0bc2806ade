import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { customerMachine } from "@/lib/customers/machine";
import type { Customer } from "@/lib/customers/queries";
import type { Speech } from "@/lib/i18n/speech";

type CustomerMoves = {
  customer: Customer;
  /** The steps that the reader may take with the customer. */
  open: readonly (keyof typeof customerMachine.steps)[];
  lock: FormAction;
  unlock: FormAction;
};

/** Locks or unlocks a customer with a reason; nothing in states that have no such step. */
export function customerMoves({ customer, open, ...actions }: CustomerMoves, speech: Speech): Move[] {
  const t = speech.words("customers");
  return (["lock", "unlock"] as const)
    .filter((step) => open.includes(step))
    .map((step) => ({
      key: step,
      label: t(step),
      danger: step === "lock",
      action: actions[step],
      hidden: { id: customer.id, version: String(customer.version) },
      asks: {
        title: t(`${step}Title`, { name: customer.name }),
        impact: t(`${step}Impact`),
        reason: { label: t("reason"), help: t("reasonHelp") },
        submit: t(`${step}Now`),
        tone: step === "lock" ? "danger" : "primary",
      },
    }));
}
