import type { StatePiece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import type { Tone } from "@/components/ui/state";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { isOver } from "@/lib/orders/due/rules";
import type { OrderState } from "@/lib/orders/machine";
import type { LineState } from "@/lib/orders/rules";
import { latePiece } from "./arrival";

const orderTones: Record<OrderState, Tone> = {
  placed: "info",
  "information asked": "warning",
  confirmed: "info",
  "in delivery": "info",
  completed: "success",
  rejected: "danger",
  cancelled: "neutral",
};

const lineTones: Record<LineState, Tone> = {
  waiting: "neutral",
  preparing: "info",
  ready: "info",
  shipped: "info",
  delivered: "info",
  activated: "success",
  failed: "danger",
  returned: "neutral",
  rejected: "danger",
  cancelled: "neutral",
};

/** The state of an order as a piece of a cell. */
export const orderState = (state: OrderState, speech: Speech): StatePiece => ({
  state: speech.words("states.order")(state),
  tone: orderTones[state],
});

/** The state of an order in word, shape and colour, and whether it is late. */
export function OrderStateMark({ state, dueOn = null }: { state: OrderState; dueOn?: string | null }) {
  const speech = useSpeech();
  return (
    <>
      <Pieces cell={orderState(state, speech)} />
      {isOver(dueOn) && <Pieces cell={latePiece(speech)} />}
    </>
  );
}

/** How far the delivery of one line is, or that nothing comes of it, as a piece of a cell. */
export const lineState = (state: LineState, speech: Speech): StatePiece => ({
  state: speech.words("states.delivery")(state),
  tone: lineTones[state],
});
