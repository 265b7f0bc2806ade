import { StateMark, type Tone } from "@/components/ui/state";
import { useTranslations } from "@/lib/i18n/words";
import type { ResellerState } from "@/lib/resellers/machine";

const tones: Partial<Record<ResellerState, Tone>> = {
  invited: "info",
  onboarding: "info",
  active: "success",
  restricted: "warning",
  suspended: "danger",
};

export function ResellerStateMark({ state }: { state: ResellerState }) {
  const t = useTranslations("states.reseller");
  return <StateMark tone={tones[state] ?? "neutral"}>{t(state)}</StateMark>;
}
