import { putAddress, putContact } from "@/lib/customers/test/actions-details";
import { itemPath } from "@/lib/shop/rules";
import type { Company } from "./company";

/** The records that the paths of pages name, and whose of them somebody sees. */

export const item = async (company: Company) => ({ item: (await company.entry()).item_id ?? "" });
export const shopItem = async (company: Company) => {
  const { item_id: itemId = "", sort_name: ownName = "" } = await company.entry();
  return { item: itemPath("", { itemId, ownName }).replace("/items/", "") };
};
export const picture = async (company: Company) => ({ picture: await company.picture(), size: "small" });
export const order = async (company: Company) => ({ order: await company.order() });
/** An order of which goods are to be sent. */
export const sentOrder = async (company: Company) => ({ order: (await company.newOrder("confirmed")).order });
export const customer = async (company: Company) => ({ customer: company.customer });
export const reseller = async (company: Company) => ({ reseller: company.resellerId });
export const line = async (company: Company) => ({ line: (await company.newBasket()).line });
export const portfolio = async (company: Company) => ({
  portfolio: (await company.newPortfolio()).portfolio,
});
export const entry = async (company: Company) => {
  const made = await company.newPortfolio();
  return { portfolio: made.portfolio, offer: made.offer };
};
export const category = async (company: Company) => ({ category: (await company.newCategory()).id });
export const upload = async (company: Company) => ({ import: (await company.newImport("uploaded")).id });
export const enquiry = (to: "reseller" | "provider") => async (company: Company) => ({
  enquiry: (await company.newEnquiry(to)).id,
});
export const subscription = async (company: Company) => ({
  subscription: (await company.newSubscription()).id,
});
/** A secret link to follow an order. */
export const orderLink = async (company: Company) => ({
  token: (await company.newLink((await company.newOrder("confirmed")).order)).token,
});
/** The calendar of somebody of a reseller. */
export const calendarLink = async (company: Company) => ({
  token: (await company.newLink(null, await company.member("reseller"))).token,
});
/** A file on a message about an order. */
export const messageFile = (thread: string) => async (company: Company) => ({
  file: await company.newMessageFile(await company.order(), thread),
});
export const member = (side: "provider" | "reseller") => async (company: Company) => ({
  member: await company.member(side),
});

export const reassignment = async (company: Company) => ({
  reseller: company.resellerId,
  portfolio: (await company.entry()).portfolio ?? "",
});
export const noResellerLogo = async (company: Company) => {
  await company.row("update resellers set logo_key = null returning id");
  return {};
};

export const noLogo = async (company: Company) => {
  await company.row("update tenants set logo_key = null returning id");
  return {};
};

export const direct = async (company: Company) => ({ customer: await company.directCustomer() });
export const addressOf = async (company: Company, id: string) => ({
  customer: id,
  address: await putAddress(company, id),
});
export const contactOf = async (company: Company, id: string) => ({
  customer: id,
  contact: await putContact(company, id),
});
export const address = (company: Company) => addressOf(company, company.customer);
export const contact = (company: Company) => contactOf(company, company.customer);
export const directAddress = async (company: Company) => addressOf(company, await company.directCustomer());
export const directContact = async (company: Company) => contactOf(company, await company.directCustomer());
/** Nobody is in charge of a fresh direct customer, so that only the admin reaches it. */
export const ownDirect = { "account@nordwind.example": [], "sales@nordwind.example": [] } as const;

/** Account manager and sales see the customers assigned to them, and their orders, alone. */
export const assigned = {
  "account@nordwind.example": ["own"],
  "sales@nordwind.example": ["sibling"],
} as const;

/** What alpha-it sells holds all that beta-systems sells. */
export const soldByAlpha = {
  "admin@alpha-it.example": ["own", "neighbour", "sibling"],
  "sales@alpha-it.example": ["own", "neighbour", "sibling"],
  "assistant@alpha-it.example": ["own", "neighbour", "sibling"],
} as const;

export const everywhere = { allow: "everybody" } as const;
