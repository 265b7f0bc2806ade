import { randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, customerKeepers, fulfilment, priceSetters } from "@/e2e/matrix/who";

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
// Of many orders those that are not there are passed over, and the answer tells how many took the step.
const listed = { allow: fulfilment, at: "/[tenant]/provider/orders", foreign: "done" } as const;
const chosen = (state: string) => async (company: Company) => {
  const { order, version } = await company.newOrder(state);
  return { "orders-0-id": order, "orders-0-version": version };
};
const carer = `select id from memberships where side = 'provider' and closed_at is null and locked_at is null
  and roles && '{admin,fulfilment}' limit 1`;
// Of lines as well.
const queued = { ...listed, at: "/[tenant]/provider/orders/work" } as const;
const task = async (company: Company) => {
  const { order, version, line } = await company.newOrder("confirmed");
  await company.row(
    "update order_lines set work_step = 'ship', work_on = current_date where id = $1 returning id",
    line,
  );
  return { "tasks-0-order": order, "tasks-0-version": version, "tasks-0-lines": line };
};
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

const placedDirectly = {
  allow: customerKeepers,
  at: "/[tenant]/provider/orders/[order]",
  foreign: "not found",
} as const;

const directly =
  (state: string, more = {}) =>
  async (company: Company) => ({
    ...(await company.newDirectOrder(state)),
    ...more,
  });

const seenBasket = async (company: Company) => {
  const { basket, version } = await company.newBasket();
  return { basket, version, key: randomUUID() };
};

export const actions = {
  ...under("[tenant]/provider/orders", {
    confirmOrder: { ...fulfilled, fields: seen("placed") },
    chooseOrders: {
      ...listed,
      leaves: "",
      fields: async (company) => ({ step: "confirm", id: (await company.newOrder("placed")).order }),
    },
    confirmOrders: { ...listed, fields: chosen("placed") },
    shipOrders: { ...listed, fields: chosen("confirmed") },
    assignOrders: {
      ...listed,
      // Whom it names is somebody else's person as well.
      foreign: "refused",
      fields: async (company) => ({
        "orders-0-id": (await company.newOrder("placed")).order,
        "orders-0-was": "",
        person: await company.value(carer),
      }),
    },
    undoCares: {
      ...listed,
      foreign: "not found",
      fields: async (company) => {
        const { order } = await company.newOrder("placed");
        const after = { assignedTo: await company.value(carer) };
        await company.value(
          "update orders set assigned_to = $2 where id = $1 returning id",
          order,
          after.assignedTo,
        );
        const changes = { before: { assignedTo: null }, after };
        return { step: await company.newStep("order-assigned", "order", order, changes) };
      },
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
    promiseLines: {
      ...fulfilled,
      fields: async (company) => {
        const { order, version, line } = await company.newOrder("confirmed");
        return { order, version, "lines-0-id": line, "lines-0-day": "2099-12-24" };
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
  ...under("[tenant]/provider/orders/work", {
    chooseLines: {
      ...queued,
      fields: async (company) => ({ step: "claim", id: (await task(company))["tasks-0-lines"] }),
    },
    takeTasks: {
      ...queued,
      fields: async (company) => ({ ...(await task(company)), "tasks-0-step": "ship" }),
    },
    tellSetback: {
      ...queued,
      fields: async (company) => ({ ...(await task(company)), to: "failed", reason: "Because" }),
    },
  }),
  ...under("[tenant]/provider/orders", {
    pickLines: {
      ...placedDirectly,
      at: "/[tenant]/provider/orders/new",
      fields: async (company) => {
        const offer = await company.directOffer();
        const { id: customer } = await company.assignedCustomer();
        return { customer, key: randomUUID(), [`quantity-${offer}`]: "2", go: "stay" };
      },
      beyond: async (company) => {
        const { id: customer } = await company.newCustomer();
        return { customer, key: randomUUID(), [`quantity-${await company.directOffer()}`]: "2", go: "stay" };
      },
    },
    placeOrder: {
      ...placedDirectly,
      at: "/[tenant]/provider/orders/new/review?customer=[customer]",
      fields: async (company) => {
        const { customer, ...seen } = await company.newDirectBasket();
        const destination = await company.newDestination(customer);
        return { ...seen, key: randomUUID(), ...destination, seen: "", go: "place" };
      },
      beyond: reviewed,
    },
    emptyBasket: {
      ...placedDirectly,
      at: "/[tenant]/provider/orders/new/review?customer=[customer]",
      fields: async (company) => {
        const { basket, version } = await company.newDirectBasket();
        return { basket, version, key: randomUUID() };
      },
      beyond: seenBasket,
    },
    orderAgain: {
      ...placedDirectly,
      fields: async (company) => ({
        order: (await company.newDirectOrder("placed")).order,
        key: randomUUID(),
      }),
      beyond: async (company) => ({ order: (await company.newOrder("placed")).order, key: randomUUID() }),
    },
    withdrawOrder: { ...placedDirectly, fields: directly("placed"), beyond: seen("placed") },
    answerOrder: {
      ...placedDirectly,
      fields: directly("information asked", { reason: "Because" }),
      beyond: withReason("information asked"),
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
