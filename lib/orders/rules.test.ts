import { describe, expect, test } from "vitest";
import { orderNumber, orderNumberOf } from "@/lib/numbers/rules";
import {
  type DeliveryState,
  deliveryStates,
  mayDeliver,
  mayMove,
  mayStillCancel,
  type OrderState,
  type OrderVerb,
  orderStateOf,
  orderStates,
  orderTransitions,
  progressOf,
  statesBefore,
  totalsOf,
} from "./rules";

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
  confirmed: { cancel: ["provider", "cancelled"], deliver: ["provider", "in delivery"] },
  "in delivery": { cancel: ["provider", "cancelled"], deliver: ["provider", "in delivery"] },
  completed: { deliver: ["provider", "in delivery"] },
  rejected: {},
  cancelled: {},
};

const verbs = Object.keys(orderTransitions) as OrderVerb[];
const cases = orderStates.flatMap((state) =>
  verbs.flatMap((verb) =>
    (["provider", "reseller", "customer"] as const).map((side) => ({ state, verb, side })),
  ),
);

test.each(cases)("$side may $verb an order that is $state only where the table says so", (one) => {
  const [by, to] = moves[one.state][one.verb] ?? [];
  const sold = { state: one.state, resellerId: "a reseller" };
  const direct = { state: one.state, resellerId: null };
  expect(mayMove(one.side, one.verb, sold)).toBe((by === "seller" ? "reseller" : by) === one.side);
  expect(mayMove(one.side, one.verb, direct)).toBe((by === "seller" ? "provider" : by) === one.side);
  if (to) expect(orderTransitions[one.verb].to).toBe(to);
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
  for (const from of deliveryStates) {
    expect(deliveryStates.filter((to) => mayDeliver(from, to)).sort()).toEqual(deliveries[from].toSorted());
  }
  expect(statesBefore("shipped")).toEqual(["waiting", "preparing", "ready"]);
  expect(statesBefore("activated")).toEqual(["waiting", "preparing", "ready", "shipped", "delivered"]);
});

describe("an order's state follows from its lines", () => {
  test.each([
    [["waiting"], "confirmed"],
    [["waiting", "waiting"], "confirmed"],
    [["waiting", "preparing"], "in delivery"],
    [["shipped"], "in delivery"],
    [["activated", "waiting"], "in delivery"],
    [["activated", "failed"], "in delivery"],
    [["delivered", "delivered"], "in delivery"],
    [["activated"], "completed"],
    [["activated", "returned"], "completed"],
  ] as [DeliveryState[], OrderState][])("%j: %s", (lines, state) => {
    expect(orderStateOf(lines)).toBe(state);
  });

  test("and only what has not left the house is still cancelled", () => {
    const stays = deliveryStates.filter((state) => mayStillCancel(["waiting", state]));
    expect(stays).toEqual(["waiting", "preparing", "ready", "failed"]);
  });
});

test("progress counts what arrived and what is on its way", () => {
  expect(progressOf(["waiting", "shipped", "delivered", "activated", "returned", "failed"])).toEqual({
    done: 2,
    underway: 1,
    all: 6,
  });
});

test("totals add up by line, recurring prices per month and rounded half-up", () => {
  const line = { quantity: 1, period: null, retailOneTime: null, retailRecurring: null };
  expect(totalsOf([])).toEqual({ oneTimeTotal: 0, monthlyTotal: 0 });
  expect(
    totalsOf([
      { ...line, quantity: 3, retailOneTime: 1_999 },
      { ...line, quantity: 2, period: "month", retailOneTime: 500, retailRecurring: 1_000 },
      { ...line, quantity: 1, period: "year", retailRecurring: 1_000 },
      { ...line, quantity: 1, period: "quarter", retailRecurring: 100 },
    ]),
  ).toEqual({ oneTimeTotal: 6_997, monthlyTotal: 2_000 + 83 + 33 });
});

test("order numbers are written and recognised", () => {
  expect(orderNumber(2026, 7)).toBe("O-2026-00007");
  expect(orderNumber(2026, 123_456)).toBe("O-2026-123456");
  for (const typed of ["O-2025-00012", "o-2025-12", "2025-12"]) {
    expect(orderNumberOf(typed, 2026)).toBe("O-2025-00012");
  }
  expect(orderNumberOf("12", 2026)).toBe("O-2026-00012");
  for (const typed of ["", "Muster", "12a", "O-", "-12"]) expect(orderNumberOf(typed, 2026)).toBeUndefined();
});
