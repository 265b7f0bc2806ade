import type { StatePiece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import type { Tone } from "@/components/ui/state";
import type { EnquiryState } from "@/lib/enquiries/machine";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

const tones: Record<EnquiryState, Tone> = { new: "info", answered: "success", closed: "neutral" };

/** The state of an enquiry as a piece of a cell. */
export const enquiryState = (state: EnquiryState, speech: Speech): StatePiece => ({
  state: speech.words("states.enquiry")(state),
  tone: tones[state],
});

/** The state of an enquiry in word, shape and colour. */
export const EnquiryStateMark = ({ state }: { state: EnquiryState }) => (
  <Pieces cell={enquiryState(state, useSpeech())} />
);
