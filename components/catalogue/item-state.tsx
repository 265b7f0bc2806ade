import { getTranslations } from "next-intl/server";
import { StateMark, type Tone } from "@/components/ui/state";
import type { ItemState as State } from "@/lib/catalogue/rules";

const tones = {
  draft: "neutral",
  active: "success",
  "sales ended": "warning",
  "no renewal": "warning",
  retired: "danger",
} as const satisfies Record<State, Tone>;

/** An item's state in word, shape and colour. */
export async function ItemState({ state }: { state: State }) {
  const t = await getTranslations("states.item");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
