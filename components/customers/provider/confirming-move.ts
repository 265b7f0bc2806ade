import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { Speech } from "@/lib/i18n/speech";

type Confirming = { customer: { id: string; name: string }; atOnce: boolean; action: FormAction };

/** Has the orders of a customer confirmed as soon as they are placed, or by hand again: what it is at present, the step says. */
export function confirmingMove({ customer: { id, name }, atOnce, action }: Confirming, speech: Speech): Move {
  const t = speech.words("orders.atPlacing");
  const now = atOnce ? "byHand" : "atOnce";
  return {
    key: "confirming",
    label: t(`${now}.label`),
    action,
    hidden: { customer: id, confirming: atOnce ? "by hand" : "at once" },
    asks: {
      title: t(`${now}.title`, { name }),
      impact: t(`${now}.impact`),
      submit: t(`${now}.label`),
      tone: "primary",
    },
  };
}
