import { randomUUID } from "node:crypto";
import type { Company } from "../company";
import { activeResellers, fulfilment } from "../who";
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
    // Adds up quantities for the next page; what it is asked about is read there.
    pickLines: {
      allow: activeResellers,
      at: "/[tenant]/reseller/orders/new",
      leaves: "",
      fields: async (company) => {
        const { offer_id } = await company.entry();
        return { customer: company.customer, lines: "", offer: offer_id ?? "", quantity: "2", go: "stay" };
      },
    },
    placeOrder: {
      ...placed,
      at: "/[tenant]/reseller/orders/new/review?customer=[customer]",
      fields: async (company) => {
        const { offer_id, version_id } = await company.entry();
        return {
          customer: (await company.newCustomer()).id,
          lines: `${offer_id}:1`,
          versionId: version_id ?? "",
          key: randomUUID(),
        };
      },
    },
    withdrawOrder: { ...placed, fields: seen("placed") },
    answerOrder: { ...placed, fields: withReason("information asked") },
  }),
};
