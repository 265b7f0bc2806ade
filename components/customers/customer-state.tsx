import type { StatePiece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import type { Tone } from "@/components/ui/state";
import type { CustomerState } from "@/lib/customers/machine";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

const tones: Record<CustomerState, Tone> = {
  prospect: "info",
  active: "success",
  locked: "danger",
  closed: "neutral",
};

/** The state of a customer as a piece of a cell. */
export const customerState = (state: CustomerState, speech: Speech): StatePiece => ({
  state: speech.words("states.customer")(state),
  tone: tones[state],
});

/** The state of a customer in word, shape and colour. */
export const CustomerStateMark = ({ state }: { state: CustomerState }) => (
  <Pieces cell={customerState(state, useSpeech())} />
);
