import { monthlyOf, type Period } from "@/lib/base/money";
import type { Side } from "@/lib/base/paths";

export const orderStates = [
  "placed",
  "information asked",
  "confirmed",
  "in delivery",
  "completed",
  "rejected",
  "cancelled",
] as const;
export type OrderState = (typeof orderStates)[number];

export const deliveryStates = [
  "waiting",
  "preparing",
  "ready",
  "shipped",
  "delivered",
  "activated",
  "failed",
  "returned",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type OrderVerb = "confirm" | "reject" | "ask" | "answer" | "withdraw" | "cancel" | "deliver";

/** Of an order, the company that sells: its reseller, or the provider itself where the customer is a direct one. */
type Mover = "provider" | "seller";

type Transition = { by: Mover; from: readonly OrderState[]; to: OrderState };

const unconfirmed = ["placed", "information asked"] as const;

/** Who moves an order from where to where (domain.md §4). After a delivery, its lines decide: see orderStateOf. */
export const orderTransitions: Record<OrderVerb, Transition> = {
  confirm: { by: "provider", from: unconfirmed, to: "confirmed" },
  reject: { by: "provider", from: unconfirmed, to: "rejected" },
  ask: { by: "provider", from: ["placed"], to: "information asked" },
  answer: { by: "seller", from: ["information asked"], to: "placed" },
  withdraw: { by: "seller", from: unconfirmed, to: "cancelled" },
  cancel: { by: "provider", from: ["confirmed", "in delivery"], to: "cancelled" },
  deliver: { by: "provider", from: ["confirmed", "in delivery", "completed"], to: "in delivery" },
};

/** Whether a side may do this to an order as it stands. */
export function mayMove(side: Side, verb: OrderVerb, { state, resellerId }: MovableOrder): boolean {
  const { by, from } = orderTransitions[verb];
  const seller = resellerId === null ? "provider" : "reseller";
  return side === (by === "seller" ? seller : by) && from.includes(state);
}

type MovableOrder = { state: OrderState; resellerId: string | null };

const unsent = ["waiting", "preparing", "ready"] as const;

/** Where one line may go from where it is; what needs no parcel may skip steps. */
export const deliveryTransitions: Record<DeliveryState, readonly DeliveryState[]> = {
  waiting: ["preparing", "ready", "shipped", "delivered", "activated", "failed"],
  preparing: ["ready", "shipped", "delivered", "activated", "failed"],
  ready: ["shipped", "delivered", "activated", "failed"],
  shipped: ["delivered", "activated", "failed", "returned"],
  delivered: ["activated", "returned"],
  activated: ["returned"],
  failed: ["preparing"],
  returned: [],
};

/** Whether a line may move there. */
export const mayDeliver = (from: DeliveryState, to: DeliveryState): boolean =>
  deliveryTransitions[from].includes(to);

/** What the provider tells of a line; the last two need a reason. */
export const deliverySteps = [
  "preparing",
  "ready",
  "shipped",
  "delivered",
  "activated",
  "failed",
  "returned",
] as const satisfies readonly DeliveryState[];
export type DeliveryStep = (typeof deliverySteps)[number];
export const needsReason = (step: DeliveryStep): boolean => step === "failed" || step === "returned";

/** Whether a line has left the house, so that its parcel can be recorded or corrected. */
export const wasSent = (state: DeliveryState): boolean =>
  state === "shipped" || state === "delivered" || state === "activated";

/** How a line stands to those who follow its order: nothing waits of an order that came to nothing. */
export const lineStateOf = (order: OrderState, line: DeliveryState): LineState =>
  order === "rejected" || order === "cancelled" ? order : line;
export type LineState = DeliveryState | "rejected" | "cancelled";

/** How many lines reached the customer, are on their way, and exist. */
export const progressOf = (lines: readonly DeliveryState[]) => ({
  done: lines.filter((state) => state === "delivered" || state === "activated").length,
  underway: lines.filter((state) => state === "shipped").length,
  all: lines.length,
});

/** The states a line may be shipped or activated from. */
export const statesBefore = (to: DeliveryState): DeliveryState[] =>
  deliveryStates.filter((from) => mayDeliver(from, to));

/** What a confirmed order's state is by its lines: confirmed until the first one moves, completed when each one is done. */
export function orderStateOf(lines: readonly DeliveryState[]): OrderState {
  if (lines.every((state) => state === "waiting")) return "confirmed";
  return lines.every((state) => state === "activated" || state === "returned") ? "completed" : "in delivery";
}

/** The provider cancels only what has not left the house. */
export const mayStillCancel = (lines: readonly DeliveryState[]): boolean =>
  lines.every((state) => (unsent as readonly DeliveryState[]).includes(state) || state === "failed");

export type PricedLine = {
  quantity: number;
  period: Period | null;
  retailOneTime: number | null;
  retailRecurring: number | null;
};

/** What an order asks once, and per month, in minor units; each line rounded half-up (domain.md §3.12). */
export function totalsOf(lines: readonly PricedLine[]): { oneTimeTotal: number; monthlyTotal: number } {
  return {
    oneTimeTotal: sum(lines, (line) => line.quantity * (line.retailOneTime ?? 0)),
    monthlyTotal: sum(lines, (line) => monthlyOf(line.quantity * (line.retailRecurring ?? 0), line.period)),
  };
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
