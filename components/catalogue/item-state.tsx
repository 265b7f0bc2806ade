import type { StatePiece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import type { Tone } from "@/components/ui/state";
import type { ItemState as State } from "@/lib/catalogue/rules";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

const tones = {
  draft: "neutral",
  active: "success",
  "sales ended": "warning",
  "no renewal": "warning",
  retired: "danger",
} as const satisfies Record<State, Tone>;

/** An item's state as a piece of a cell. */
export const itemState = (state: State, speech: Speech): StatePiece => ({
  state: speech.words("states.item")(state),
  tone: tones[state],
});

/** An item's state in word, shape and colour. */
export const ItemState = ({ state }: { state: State }) => <Pieces cell={itemState(state, useSpeech())} />;
