import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, customerKeepers, fulfilment } from "@/e2e/matrix/who";

const told = { told: "order-shipped", locale: "de" };
const asks = ({ id, version }: { id: string; version: string }) => ({ customer: id, version, mayAsk: "no" });

/** Of what a customer is told, and whether it asks itself. */
export const actions = {
  ...under("[tenant]/provider/customers", {
    chooseConfirming: {
      allow: fulfilment,
      at: "/[tenant]/provider/customers/[customer]",
      foreign: "not found",
      fields: async (company: Company) => ({
        customer: (await company.newCustomer()).id,
        confirming: "at once",
      }),
    },
    chooseForCustomer: {
      allow: customerKeepers,
      at: "/[tenant]/provider/customers/[customer]",
      foreign: "not found",
      fields: async (company: Company) => ({ ...told, customer: (await company.assignedCustomer()).id }),
    },
    chooseAsking: {
      allow: customerKeepers,
      at: "/[tenant]/provider/customers/[customer]",
      foreign: "not found",
      fields: async (company: Company) => asks(await company.assignedCustomer()),
    },
  }),
  ...under("[tenant]/reseller/customers", {
    chooseForCustomer: {
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/[customer]",
      foreign: "not found",
      fields: async (company: Company) => ({ ...told, customer: company.customer }),
    },
    chooseAsking: {
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/[customer]",
      foreign: "not found",
      fields: async (company: Company) => asks(await company.newCustomer()),
    },
  }),
};
