import type { orderLines, orders } from "@/db/schema";
import { machineOf, statesOf, verbsOf } from "@/lib/states/machine";

export type OrderState = (typeof orders.$inferSelect)["state"];
export type DeliveryState = (typeof orderLines.$inferSelect)["deliveryState"];

const unconfirmed = ["placed", "information asked"] as const;
const underWay = ["confirmed", "in delivery"] as const;

const provider = { by: "provider", permission: "order:fulfil" } as const;
const seller = { by: "seller", permission: "order:place" } as const;
const needed = { reason: "needed" } as const;
const possible = { reason: "possible" } as const;

/** Who moves an order from where to where (domain.md §4). Once lines are delivered, its state follows from theirs: see orderStateOf. */
export const orderMachine = machineOf<OrderState>()({
  states: {
    placed: "first",
    "information asked": "reached",
    confirmed: "reached",
    "in delivery": "reached",
    completed: "reached",
    rejected: "reached",
    cancelled: "reached",
  },
  steps: {
    confirm: { ...provider, from: unconfirmed, to: "confirmed", action: "order-confirmed" },
    reject: { ...provider, ...needed, from: unconfirmed, to: "rejected", action: "order-rejected" },
    ask: {
      ...provider,
      ...needed,
      from: ["placed"],
      to: "information asked",
      action: "order-information-asked",
    },
    answer: { ...seller, ...needed, from: ["information asked"], to: "placed", action: "order-answered" },
    withdraw: { ...seller, ...possible, from: unconfirmed, to: "cancelled", action: "order-cancelled" },
    cancel: { ...provider, ...needed, from: underWay, to: "cancelled", action: "order-cancelled" },
    deliver: { ...provider, from: [...underWay, "completed"], to: "in delivery" },
    complete: { ...provider, from: underWay, to: "completed", action: "order-completed" },
  },
  refusal: "orderState",
});
export type OrderVerb = keyof typeof orderMachine.steps;
export const orderStates = statesOf(orderMachine);

const delivering = { ...provider, ...possible } as const;
const unsent = ["waiting", "preparing", "ready"] as const;
const sent = ["shipped", "delivered", "activated"] as const;

/** How far one line goes from where it is; what needs no parcel may leave steps out (domain.md §4). A step is called as it ends. */
export const lineMachine = machineOf<DeliveryState>()({
  states: {
    waiting: "first",
    preparing: "reached",
    ready: "reached",
    shipped: "reached",
    delivered: "reached",
    activated: "reached",
    failed: "reached",
    returned: "reached",
  },
  steps: {
    preparing: { ...delivering, from: ["waiting", "failed"], to: "preparing", action: "line-preparing" },
    ready: { ...delivering, from: ["waiting", "preparing"], to: "ready", action: "line-ready" },
    shipped: { ...delivering, from: unsent, to: "shipped", action: "line-shipped" },
    delivered: { ...delivering, from: [...unsent, "shipped"], to: "delivered", action: "line-delivered" },
    activated: {
      ...delivering,
      from: [...unsent, "shipped", "delivered"],
      to: "activated",
      action: "line-activated",
    },
    failed: { ...provider, ...needed, from: [...unsent, "shipped"], to: "failed", action: "line-failed" },
    returned: { ...provider, ...needed, from: sent, to: "returned", action: "line-returned" },
  },
});
export type DeliveryStep = keyof typeof lineMachine.steps;
export const deliverySteps = verbsOf(lineMachine);
