import type { StatePiece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import type { Tone } from "@/components/ui/state";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ResellerState } from "@/lib/resellers/machine";

const tones: Partial<Record<ResellerState, Tone>> = {
  invited: "info",
  onboarding: "info",
  active: "success",
  restricted: "warning",
  suspended: "danger",
};

/** The state of a reseller as a piece of a cell. */
export const resellerState = (state: ResellerState, speech: Speech): StatePiece => ({
  state: speech.words("states.reseller")(state),
  tone: tones[state] ?? "neutral",
});

/** The state of a reseller in word, shape and colour. */
export const ResellerStateMark = ({ state }: { state: ResellerState }) => (
  <Pieces cell={resellerState(state, useSpeech())} />
);
