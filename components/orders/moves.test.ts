import { expect, test } from "vitest";
import { emptyFormState } from "@/lib/forms/state";
import { speechIn } from "@/lib/i18n/speech";
import type { DeliveryState, OrderVerb } from "@/lib/orders/machine";
import type { Order } from "@/lib/orders/record/queries";
import { providerMoves } from "./fulfilment/provider-moves";
import { sellerMoves } from "./seller-moves";

const speech = speechIn("en");
const action = async () => emptyFormState;
const order = (lines: DeliveryState[], more: Partial<Order> = {}) =>
  ({
    ...{ id: "1", version: 3, number: "O-2026-00001", customerName: "Muster GmbH", lineCount: lines.length },
    ...{ customerState: "active", stateReason: null, resellerId: null },
    lines: lines.map((deliveryState) => ({ deliveryState })),
    ...more,
  }) as Order;
const provider = { confirm: action, reject: action, ask: action, cancel: action };
const offeredTo = (open: OrderVerb[], lines: DeliveryState[]) =>
  providerMoves({ order: order(lines), open, actions: provider }, speech).map(({ key }) => key);

test("the provider is offered what the order allows, and to cancel only what has not left the house", () => {
  expect(offeredTo(["confirm", "reject", "ask"], ["waiting"])).toEqual(["confirm", "ask", "reject"]);
  expect(offeredTo(["cancel", "deliver"], ["waiting", "ready"])).toEqual(["cancel"]);
  expect(offeredTo(["cancel", "deliver"], ["waiting", "shipped"])).toEqual([]);
});

test("what cannot be taken back asks first, and is red", () => {
  const moves = providerMoves(
    { order: order(["waiting"]), open: ["confirm", "reject"], actions: provider },
    speech,
  );
  expect(moves).toMatchObject([
    { key: "confirm", hidden: { order: "1", version: "3" } },
    { key: "reject", danger: true, asks: { title: "Reject order O-2026-00001?" } },
  ]);
  expect(moves[0]).not.toHaveProperty("asks");
});

test("the seller answers, orders again for whom it may sell to, and takes back", () => {
  const again = { action, key: "k" };
  const keysOf = (more: Partial<Order>, given: Partial<Parameters<typeof sellerMoves>[0]> = {}) =>
    sellerMoves(
      {
        order: order(["waiting"], more),
        open: ["answer", "withdraw"],
        actions: { answer: action, withdraw: action },
        again,
        ...given,
      },
      speech,
    ).map(({ key }) => key);
  expect(keysOf({ stateReason: "Which colour?" })).toEqual(["answer", "reorder", "withdraw"]);
  expect(keysOf({ customerState: "locked" })).toEqual(["answer", "withdraw"]);
  expect(keysOf({}, { again: undefined, open: [] })).toEqual([]);
  expect(keysOf({}, { actions: { answer: action } })).toEqual(["answer", "reorder"]);
});
