import { createHash, randomUUID } from "node:crypto";
import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, priceSetters, providerAdmin } from "@/e2e/matrix/who";

const decision = {
  allow: providerAdmin,
  at: "/[tenant]/provider/customers/conflicts",
  foreign: "not found",
} as const;

/** An open conflict of the company for a customer that somebody else holds. */
const conflict = async (company: Company) => {
  const { id } = await company.row(
    `insert into customer_conflicts (tenant_id, id, reseller_id, name, vat_number, asked_by, asked_by_name, asked_by_email)
     select tenant_id, gen_random_uuid(), id, 'Matrix conflict', gen_random_uuid(), id, 'Matrix', 'matrix@matrix.example'
     from resellers where id = $1 returning id`,
    company.resellerId,
  );
  return { id: id ?? "", version: "1", reason: "Matrix" };
};

/** A conflict that the provider allowed, with what was typed. */
const allowedWish = async (company: Company) => {
  const { id } = await conflict(company);
  await company.row(
    `update customer_conflicts set state = 'allowed', decided_at = now(), typed = '{"name": "Matrix conflict"}' where id = $1 returning id`,
    id,
  );
  return { id };
};

/** It leaves nothing but a cookie. */
const ofMode = {
  allow: activeResellers,
  at: "/[tenant]/reseller/customer-mode",
  fields: async () => ({ next: "/nordwind/reseller/catalogue" }),
  leaves: "",
} as const;

export const actions = {
  ...under("[tenant]/reseller/customers", {
    createCustomer: {
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/new",
      fields: async () => ({ key: randomUUID(), name: `Matrix customer ${randomUUID()}` }),
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
    priceOffers: {
      allow: priceSetters,
      at: "/[tenant]/reseller/catalogue/prices",
      // Offers of others are not among the chosen, so that the preview no longer fits.
      foreign: "refused",
      fields: ownPriceToDrop,
    },
  }),
  ...under("[tenant]/reseller/customer-mode", {
    enterCustomerMode: { ...ofMode },
    leaveCustomerMode: { ...ofMode },
  }),
  ...under("[tenant]/provider/customers/conflicts", {
    allowConflict: { ...decision, fields: conflict },
    refuseConflict: { ...decision, fields: conflict },
  }),
  ...under("[tenant]/reseller/customers/wishes", {
    createWished: {
      allow: activeResellers,
      at: "/[tenant]/reseller/customers/wishes",
      foreign: "not found",
      fields: allowedWish,
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

const digest = (line: string) => createHash("sha256").update(line).digest("base64url");

/** An offer with an own price, and the preview of its following the suggested one again. */
async function ownPriceToDrop(company: Company) {
  const { offer, oneTime, recurring } = await suggestedPrice(company);
  const minor = (typed: string) => (typed ? String(Math.round(Number(typed) * 100)) : null);
  const own = [minor(oneTime), minor(recurring)];
  await company.value(
    `insert into reseller_prices (tenant_id, id, reseller_id, offer_id, one_time, recurring)
     select tenant_id, gen_random_uuid(), id, $2, $3, $4 from resellers where id = $1 returning id`,
    company.resellerId,
    offer,
    ...own,
  );
  const aim = `${offer} null null`;
  const seen = `1 ${own[0]} ${own[1]} ${aim}`;
  return { which: "chosen", "t-0": offer, how: "follow", seen: digest(seen), aim: digest(aim) };
}
