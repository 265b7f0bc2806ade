import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "@/components/ui/state";
import type { CustomerState } from "@/lib/customers/machine";

const tones: Record<CustomerState, Tone> = {
  prospect: "info",
  active: "success",
  locked: "danger",
  closed: "neutral",
};

/** The state of a customer in word, shape and colour. */
export function CustomerStateMark({ state }: { state: CustomerState }) {
  const t = useTranslations("states.customer");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
