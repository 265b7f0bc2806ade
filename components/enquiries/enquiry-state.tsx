import { StateMark, type Tone } from "@/components/ui/state";
import type { EnquiryState } from "@/lib/enquiries/machine";
import { useTranslations } from "@/lib/i18n/words";

const tones: Record<EnquiryState, Tone> = { new: "info", answered: "success", closed: "neutral" };

/** The state of an enquiry in word, shape and colour. */
export function EnquiryStateMark({ state }: { state: EnquiryState }) {
  const t = useTranslations("states.enquiry");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
