import { randomUUID } from "node:crypto";
import type { Company } from "../company";
import { activeResellers, priceSetters, providerAdmin } from "../who";
import { under } from "./row";

const decision = {
  allow: providerAdmin,
  at: "/[tenant]/provider/customers/conflicts",
  foreign: "not found",
} as const;

/** An open wish of the company for a customer that somebody else holds. */
const wish = async (company: Company) => {
  const { id } = await company.row(
    `insert into customer_conflicts (tenant_id, id, reseller_id, name, vat_number, asked_by, asked_by_name, asked_by_email)
     select tenant_id, gen_random_uuid(), id, 'Matrix wish', gen_random_uuid(), id, 'Matrix', 'matrix@matrix.example'
     from resellers where id = $1 returning id`,
    company.resellerId,
  );
  return { id: id ?? "", version: "1", reason: "Matrix" };
};

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
  ...under("[tenant]/provider/customers/conflicts", {
    allowConflict: { ...decision, fields: wish },
    refuseConflict: { ...decision, fields: wish },
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
