import { StateMark, type Tone } from "@/components/ui/state";
import { getTranslations } from "@/lib/i18n/words";
import type { ImportRow } from "@/lib/imports/queries";

const tones = {
  uploaded: "neutral",
  checking: "info",
  checked: "info",
  running: "info",
  done: "success",
  failed: "danger",
} as const satisfies Record<ImportRow["state"], Tone>;

export async function ImportState({ state }: { state: ImportRow["state"] }) {
  const t = await getTranslations("imports.state");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
