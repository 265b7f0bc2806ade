import type { Piece, StatePiece } from "@/components/ui/data-table/cells";
import { dayText } from "@/components/ui/data-table/written";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import { isAwaited, isOver } from "@/lib/orders/due/rules";
import type { DeliveryState, OrderState } from "@/lib/orders/machine";

type Arriving = {
  deliveryState: DeliveryState;
  deliveredAt: Date | null;
  signedBy: string | null;
  promisedOn: string | null;
  promiseReason: string | null;
  leadDays: number | null;
  toOrder: boolean;
};

/** That something is late, as a piece of a cell. */
export const latePiece = (speech: Speech): StatePiece => ({
  state: speech.words("orders")("late"),
  tone: "danger",
});

/** When a line arrives and why not sooner, or when it arrived and who took it; nothing of an order that comes to nothing. */
export function arrivalPieces(state: OrderState, line: Arriving, speech: Speech): Piece[] {
  const t = speech.words("orders");
  const { deliveryState, deliveredAt, signedBy, promisedOn, promiseReason: reason } = line;
  if (state === "rejected" || state === "cancelled") return [];
  if (deliveredAt && !isAwaited(deliveryState)) {
    const day = dayText(dayIn(timeZone(), deliveredAt), speech);
    return [{ note: signedBy ? t("deliveredTo", { day, name: signedBy }) : t("deliveredOn", { day }) }];
  }
  if (!isAwaited(deliveryState)) return [];
  const told = promisedOn
    ? t("promisedOn", { day: dayText(promisedOn, speech) })
    : expected(state, line, speech);
  return [
    ...(isOver(promisedOn) ? [latePiece(speech)] : []),
    ...[told, reason].flatMap((note) => (note ? [{ note }] : [])),
  ];
}

/** What is known before a day is promised: how long it takes from the confirmation on, or that no day can be said. */
function expected(state: OrderState, { leadDays, toOrder }: Arriving, speech: Speech) {
  const t = speech.words("orders");
  if (toOrder) return t("toOrder");
  const waits = state === "placed" || state === "information asked";
  return waits && leadDays !== null ? t("expectedAfter", { count: leadDays }) : null;
}
