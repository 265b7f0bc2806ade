import { lineMachine, type OrderState, orderMachine } from "@/lib/orders/machine";

/** The steps that many orders take together. */
export const orderSteps = ["confirm", "ship", "assign"] as const;
export type OrdersStep = (typeof orderSteps)[number];

/** At most so many at once: each is told by itself, and its parcel typed. */
export const MOST_ORDERS = 100;

/** Why an order did not take the step: it was changed since it was looked at, stands where the step does not lead from, or has nothing to send. */
export const leftReasons = ["changed", "state", "nothing"] as const;
export type LeftReason = (typeof leftReasons)[number];
export type LeftOrder = { id: string; reason: LeftReason };

const shippedFrom: readonly OrderState[] = ["confirmed", "in delivery"];
const cared: readonly OrderState[] = [...orderMachine.steps.confirm.from, ...shippedFrom];

/** In which states orders take a step. */
export const statesOfStep: Record<OrdersStep, readonly OrderState[]> = {
  confirm: orderMachine.steps.confirm.from,
  ship: shippedFrom,
  assign: cared,
};

/** Why an order does not take a step as it stands; undefined where it does. */
export function refusalOf(
  step: OrdersStep,
  { state, toShip }: { state: OrderState; toShip: number },
): LeftReason | undefined {
  if (!statesOfStep[step].includes(state)) return "state";
  return step === "ship" && toShip === 0 ? "nothing" : undefined;
}

/** Where a line can be shipped from. */
export const shippable = lineMachine.steps.shipped.from;
