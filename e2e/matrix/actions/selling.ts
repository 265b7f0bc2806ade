import { randomUUID } from "node:crypto";
import type { Company } from "../company";
import { activeResellers, priceSetters } from "../who";
import { under } from "./row";

export const selling = {
  ...under("[tenant]/reseller/customers", {
    createCustomer: {
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/new",
      fields: async () => ({ key: randomUUID(), name: "Matrix customer" }),
    },
    changeCustomer: {
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/[customer]/edit",
      foreign: "not found",
      fields: async (company) => {
        const { id, version } = await company.newCustomer();
        return { id, version, name: "Matrix customer renamed" };
      },
    },
  }),
  ...under("[tenant]/reseller/catalogue", {
    setOwnPrice: {
      allow: priceSetters,
      at: "/[tenant]/reseller/catalogue/[item]",
      foreign: "not found",
      fields: (company) => suggestedPrice(company),
    },
  }),
};

/** The suggested price as the company's own, of an offer for which it has set none. */
async function suggestedPrice(company: Company) {
  const entry = await company.entry();
  const { offer_id, suggested_one_time, suggested_recurring } = entry;
  await company.database.rows(
    company.tenant,
    "delete from reseller_prices where offer_id = $1 and reseller_id = $2",
    [offer_id, company.resellerId],
  );
  const typed = (minor: string | null | undefined) => (minor ? (Number(minor) / 100).toFixed(2) : "");
  return {
    offer: offer_id ?? "",
    version: "0",
    oneTime: typed(suggested_one_time),
    recurring: typed(suggested_recurring),
  };
}
