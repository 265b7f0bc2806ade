import type { DeliveryState, OrderState } from "@/lib/orders/machine";
import { trackingOf } from "@/lib/orders/parcels/rules";
import type { Good } from "./queries";

/** Delivery notes of so many orders stand in one file at most. */
export const MOST_NOTES = 200;

/** The states of orders of which goods are packed or were sent, so that there are delivery notes of them. */
export const notedStates: readonly OrderState[] = ["confirmed", "in delivery", "completed"];

type Noted = {
  state: OrderState;
  lines: readonly { itemKind: "product" | "service"; deliveryState: DeliveryState }[];
};

/** Whether there is a delivery note of an order: it is confirmed, and goods of it are to be sent or were. */
export const hasNote = ({ state, lines }: Noted): boolean =>
  notedStates.includes(state) &&
  lines.some(
    ({ itemKind, deliveryState }) =>
      itemKind === "product" && deliveryState !== "failed" && deliveryState !== "returned",
  );

export type Note = { goods: [Good, ...Good[]]; parcel: string | null };

/** A delivery note for each parcel of each order, and one for what is not sent yet. */
export function notesOf(goods: readonly Good[]): Note[] {
  const parcels = Map.groupBy(goods, ({ orderId, parcel, tracking }) =>
    JSON.stringify([orderId, parcel, tracking]),
  );
  return [...parcels.values()].flatMap(([first, ...others]) =>
    first ? [{ goods: [first, ...others] as [Good, ...Good[]], parcel: parcelText(first) }] : [],
  );
}

/** What is written of a parcel: what it was called, who brings it, and its number. */
function parcelText({ parcel, tracking, ...line }: Good): string | null {
  const followed = tracking ? trackingOf({ ...line, parcel, tracking }) : {};
  return [parcel, followed.carrier, followed.number].filter(Boolean).join(" · ") || null;
}
