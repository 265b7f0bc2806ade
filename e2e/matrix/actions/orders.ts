import { randomUUID } from "node:crypto";
import type { Company } from "../company";
import { activeResellers, fulfilment, priceSetters } from "../who";
import { under } from "./row";

const seen = (state: string) => async (company: Company) => {
  const { order, version } = await company.newOrder(state);
  return { order, version };
};
const withReason = (state: string) => async (company: Company) => ({
  ...(await seen(state)(company)),
  reason: "Because",
});
const fulfilled = {
  allow: fulfilment,
  at: "/[tenant]/provider/orders/[order]",
  foreign: "not found",
} as const;
const placed = {
  allow: activeResellers,
  at: "/[tenant]/reseller/orders/[order]",
  foreign: "not found",
} as const;

const reviewed = async (company: Company) => {
  const { customer, basket, version } = await company.newBasket();
  const destination = await company.newDestination(customer);
  return { basket, version, key: randomUUID(), ...destination, seen: "", go: "place" };
};

const seenBasket = async (company: Company) => {
  const { basket, version } = await company.newBasket();
  return { basket, version, key: randomUUID() };
};

export const orders = {
  ...under("[tenant]/provider/orders", {
    confirmOrder: { ...fulfilled, fields: seen("placed") },
    // Of many orders those that are not there are passed over, and the answer tells how many were confirmed.
    confirmOrders: {
      ...fulfilled,
      at: "/[tenant]/provider/orders",
      foreign: "done",
      fields: async (company) => ({ id: (await company.newOrder("placed")).order }),
    },
    rejectOrder: { ...fulfilled, fields: withReason("placed") },
    askAboutOrder: { ...fulfilled, fields: withReason("placed") },
    cancelOrder: { ...fulfilled, fields: withReason("confirmed") },
    deliverLines: {
      ...fulfilled,
      fields: async (company) => {
        const { order, version, line } = await company.newOrder("confirmed");
        return { order, version, line, to: "shipped" };
      },
    },
    correctParcels: {
      ...fulfilled,
      fields: async (company) => {
        const { order, version, line } = await company.newOrder("in delivery");
        await company.row(
          "update order_lines set delivery_state = 'shipped' where id = $1 returning id",
          line,
        );
        return {
          order,
          version,
          "lines-0-id": line,
          "lines-0-parcel": "2",
          "lines-0-tracking": "JD 2",
        };
      },
    },
  }),
  ...under("[tenant]/reseller/orders", {
    pickLines: {
      ...placed,
      at: "/[tenant]/reseller/orders/new",
      fields: async (company) => {
        const { offer_id } = await company.entry();
        const { id: customer } = await company.newCustomer();
        return { customer, key: randomUUID(), [`quantity-${offer_id}`]: "2", go: "stay" };
      },
    },
    placeOrder: {
      ...placed,
      at: "/[tenant]/reseller/orders/new/review?customer=[customer]",
      fields: reviewed,
    },
    priceLine: {
      ...placed,
      allow: priceSetters,
      at: "/[tenant]/reseller/orders/new/lines/[line]",
      fields: async (company) => {
        const { line, version } = await company.newBasket();
        return { line, version, key: randomUUID(), oneTime: "", recurring: "" };
      },
    },
    emptyBasket: {
      ...placed,
      at: "/[tenant]/reseller/orders/new/review?customer=[customer]",
      fields: seenBasket,
    },
    orderAgain: {
      ...placed,
      fields: async (company) => {
        // Its name keeps it from being taken for the customer whose records stand for the company's.
        const { id: customer } = await company.newCustomer({ name: "Matrix again" });
        return { order: (await company.newOrder("placed", customer)).order, key: randomUUID() };
      },
    },
    withdrawOrder: { ...placed, fields: seen("placed") },
    answerOrder: { ...placed, fields: withReason("information asked") },
  }),
};
