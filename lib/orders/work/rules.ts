import { dayAfter } from "@/lib/base/calendar";
import { LATE_AFTER } from "@/lib/orders/due/rules";
import type { DeliveryState, DeliveryStep, OrderState } from "@/lib/orders/machine";

/** What the provider does next with a line: send goods, note that they arrived, switch on what runs, note that something was done once, try again. */
export const workSteps = ["ship", "arrive", "activate", "book", "retry"] as const;
export type WorkStep = (typeof workSteps)[number];

/** Where each of them takes the line. */
export const stepOfWork: Record<WorkStep, DeliveryStep> = {
  ship: "shipped",
  arrive: "delivered",
  activate: "activated",
  book: "activated",
  retry: "preparing",
};

/** At most so many lines take a step at once, and so many stand in one picking list. */
export const MOST_LINES = 100;
export const MOST_PICKED = 1000;

/** Why a line did not take a step: somebody else takes care of it, its order was changed, or it is not there any more. */
export const leftReasons = ["taken", "changed", "state"] as const;
export type LeftReason = (typeof leftReasons)[number];
export type LeftLine = { id: string; reason: LeftReason };

type Working = {
  orderState: OrderState;
  deliveryState: DeliveryState;
  itemKind: "product" | "service";
  /** Whether it has a recurring price, so that it begins to run. */
  recurring: boolean;
  promisedOn: string | null;
  /** When its order was placed, and when it came to where it is. */
  placedOn: string;
  changedOn: string;
};

/** What is to be done next with a line, and by when; neither of one that is not under way (domain.md §4). */
export function workOf(line: Working): { step: WorkStep | null; on: string | null } {
  const step = nextStepOf(line);
  return step ? { step, on: dueOn(line) } : { step: null, on: null };
}

function nextStepOf({ orderState, deliveryState, itemKind, recurring }: Working): WorkStep | null {
  if (orderState !== "confirmed" && orderState !== "in delivery") return null;
  if (deliveryState === "activated" || deliveryState === "returned") return null;
  if (deliveryState === "failed") return "retry";
  if (itemKind === "product" && deliveryState !== "delivered")
    return deliveryState === "shipped" ? "arrive" : "ship";
  return recurring ? "activate" : "book";
}

/** The day that was promised, or a week after it was placed; of what has arrived, a week after that. */
function dueOn({ deliveryState, promisedOn, placedOn, changedOn }: Working): string {
  if (deliveryState === "delivered") return dayAfter(changedOn, LATE_AFTER.delivering);
  return promisedOn ?? dayAfter(placedOn, LATE_AFTER.delivering);
}
