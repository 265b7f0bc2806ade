import { expect, test } from "vitest";
import { isTakenBy, leadsFrom, type Machine, statesOf, verbsOf } from "@/lib/states/machine";
import {
  type DeliveryState,
  lineMachine,
  type OrderState,
  type OrderVerb,
  orderMachine,
  orderStates,
} from "./machine";

/** Every move that is allowed; what is not listed is refused. */
const moves: Record<OrderState, Partial<Record<OrderVerb, [by: string, to: OrderState]>>> = {
  placed: {
    confirm: ["provider", "confirmed"],
    reject: ["provider", "rejected"],
    ask: ["provider", "information asked"],
    withdraw: ["seller", "cancelled"],
  },
  "information asked": {
    confirm: ["provider", "confirmed"],
    reject: ["provider", "rejected"],
    answer: ["seller", "placed"],
    withdraw: ["seller", "cancelled"],
  },
  confirmed: {
    cancel: ["provider", "cancelled"],
    deliver: ["provider", "in delivery"],
    complete: ["provider", "completed"],
  },
  "in delivery": {
    cancel: ["provider", "cancelled"],
    deliver: ["provider", "in delivery"],
    complete: ["provider", "completed"],
  },
  completed: { deliver: ["provider", "in delivery"] },
  rejected: {},
  cancelled: {},
};

const verbs = verbsOf(orderMachine);
const cases = orderStates.flatMap((state) =>
  verbs.flatMap((verb) =>
    (["provider", "reseller", "customer"] as const).map((side) => ({ state, verb, side })),
  ),
);

test.each(cases)("$side may $verb an order that is $state only where the table says so", (one) => {
  const [by, to] = moves[one.state][one.verb] ?? [];
  const step = orderMachine.steps[one.verb];
  const may = (resellerId: string | null) =>
    leadsFrom(orderMachine, one.verb, one.state) && isTakenBy(step.by, one.side, resellerId);
  expect(may("a reseller")).toBe((by === "seller" ? "reseller" : by) === one.side);
  expect(may(null)).toBe((by === "seller" ? "provider" : by) === one.side);
  if (to) expect(step.to).toBe(to);
});

const deliveries: Record<DeliveryState, DeliveryState[]> = {
  waiting: ["preparing", "ready", "shipped", "delivered", "activated", "failed"],
  preparing: ["ready", "shipped", "delivered", "activated", "failed"],
  ready: ["shipped", "delivered", "activated", "failed"],
  shipped: ["delivered", "activated", "failed", "returned"],
  delivered: ["activated", "returned"],
  activated: ["returned"],
  failed: ["preparing"],
  returned: [],
};

test("a line moves forward, fails before it is delivered, and comes back afterwards", () => {
  for (const from of statesOf(lineMachine)) {
    const open = verbsOf(lineMachine).filter((step) => leadsFrom(lineMachine, step, from));
    expect(open.toSorted()).toEqual(deliveries[from].toSorted());
  }
  for (const step of verbsOf(lineMachine)) expect(lineMachine.steps[step].to).toBe(step);
});

test("what went wrong is told with its reason", () => {
  const needed = <Verb extends string>(machine: Machine<string, Verb>) =>
    verbsOf(machine).filter((verb) => machine.steps[verb].reason === "needed");
  expect(needed(lineMachine)).toEqual(["failed", "returned"]);
  expect(needed(orderMachine)).toEqual(["reject", "ask", "answer", "cancel"]);
});
