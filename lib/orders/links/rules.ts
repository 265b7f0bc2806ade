import { lineMachine, orderMachine } from "@/lib/orders/machine";

const { confirm, reject, cancel, complete } = orderMachine.steps;
const { shipped, delivered, activated, failed, returned } = lineMachine.steps;
const told = [confirm, reject, cancel, complete, shipped, delivered, activated, failed, returned];

/** What of an order's history somebody reads who follows it by a link: what became of it, and nothing of who asked whom. */
export const followedActions: readonly string[] = [
  "order-placed",
  "line-promised",
  "line-promise-withdrawn",
  ...told.map(({ action }) => action ?? ""),
];
