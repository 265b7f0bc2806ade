import { expect, it } from "vitest";
import { type DeliveryState, lineMachine, type OrderState, orderStates } from "@/lib/orders/machine";
import { leadsFrom, statesOf } from "@/lib/states/machine";
import { stepOfWork, workOf } from "./rules";

const lineStates = statesOf(lineMachine);
const days = { promisedOn: null, placedOn: "2026-11-25", changedOn: "2026-11-28" };
const work = (deliveryState: DeliveryState, more: object = {}) =>
  workOf({
    orderState: "in delivery",
    itemKind: "product",
    recurring: false,
    deliveryState,
    ...days,
    ...more,
  });

it("goods are sent, arrive and are done; what runs is activated, what is done once is booked", () => {
  const steps = (more: object) => lineStates.map((state) => [state, work(state, more).step]);
  expect(steps({ itemKind: "product" })).toEqual([
    ["waiting", "ship"],
    ["preparing", "ship"],
    ["ready", "ship"],
    ["shipped", "arrive"],
    ["delivered", "book"],
    ["activated", null],
    ["failed", "retry"],
    ["returned", null],
  ]);
  expect(work("delivered", { recurring: true }).step).toBe("activate");
  for (const state of ["waiting", "preparing", "ready", "shipped", "delivered"] as const) {
    expect(work(state, { itemKind: "service", recurring: true }).step).toBe("activate");
    expect(work(state, { itemKind: "service" }).step).toBe("book");
  }
  expect(work("failed", { itemKind: "service" }).step).toBe("retry");
});

it("each next step is one that the machine allows from there", () => {
  for (const deliveryState of lineStates)
    for (const itemKind of ["product", "service"] as const)
      for (const recurring of [true, false]) {
        const { step } = work(deliveryState, { itemKind, recurring });
        if (step) expect(leadsFrom(lineMachine, stepOfWork[step], deliveryState)).toBe(true);
      }
});

it("nothing is done with lines of an order that is not confirmed, or came to nothing", () => {
  const busy = orderStates.filter(
    (orderState: OrderState) => work("waiting", { orderState, promisedOn: "2026-12-24" }).on !== null,
  );
  expect(busy).toEqual(["confirmed", "in delivery"]);
  expect(work("waiting", { orderState: "placed" })).toEqual({ step: null, on: null });
});

it("is due on the promised day, else a week after it was placed; of what arrived, a week after that", () => {
  expect(work("waiting", { promisedOn: "2026-12-24" }).on).toBe("2026-12-24");
  expect(work("waiting").on).toBe("2026-12-02");
  expect(work("delivered", { promisedOn: "2026-11-26" }).on).toBe("2026-12-05");
  expect(work("activated", { promisedOn: "2026-11-26" }).on).toBeNull();
});
