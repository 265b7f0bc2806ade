import type { StatePiece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import type { Tone } from "@/components/ui/state";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { SubscriptionState } from "@/lib/subscriptions/machine";

const tones: Record<SubscriptionState, Tone> = {
  active: "success",
  "change pending": "info",
  "notice given": "warning",
  ended: "neutral",
};

/** The state of a subscription as a piece of a cell. */
export const subscriptionState = (state: SubscriptionState, speech: Speech): StatePiece => ({
  state: speech.words("states.subscription")(state),
  tone: tones[state],
});

/** The state of a subscription in word, shape and colour. */
export const SubscriptionStateMark = ({ state }: { state: SubscriptionState }) => (
  <Pieces cell={subscriptionState(state, useSpeech())} />
);
