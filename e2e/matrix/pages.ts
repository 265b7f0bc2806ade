import type { Person } from "@/e2e/people";
import { itemPath } from "@/lib/shop/rules";
import { putAddress, putContact } from "./actions/details";
import type { Outcome } from "./call";
import type { Company } from "./company";
import {
  activeResellers,
  catalogueEditors,
  customerKeepers,
  portfolioReaders,
  priceSetters,
  providerAdmin,
  providerStaff,
  quoteReaders,
  resellerAdmins,
  resellerReaders,
  settingsReaders,
} from "./who";

/**
 * Whose records a path may name: of alpha-it for its customer Muster GmbH; of alpha-it for another customer; of
 * beta-systems, the look-alike sibling; of gamma-cloud in the other tenant.
 */
export const relations = ["own", "neighbour", "sibling", "foreign"] as const;
export type Relation = (typeof relations)[number];

export type PageRow = {
  /** Who may see it in nordwind; "everybody" means guests too, with the same answer. */
  allow: readonly Person[] | "everybody";
  /** The record a path names, where it names one. */
  of?: (company: Company) => Promise<Record<string, string>>;
  /** Whose records each of those who may sees; by area, unless told. */
  sees?: Partial<Record<Person | "guest", readonly Relation[]>>;
  /** What those who may get, if it is no page. */
  answer?: Outcome;
};

const item = async (company: Company) => ({ item: (await company.entry()).item_id ?? "" });
const shopItem = async (company: Company) => {
  const { item_id: itemId = "", sort_name: ownName = "" } = await company.entry();
  return { item: itemPath("", { itemId, ownName }).replace("/items/", "") };
};
const picture = async (company: Company) => ({ picture: await company.picture(), size: "small" });
const order = async (company: Company) => ({ order: await company.order() });
const customer = async (company: Company) => ({ customer: company.customer });
const reseller = async (company: Company) => ({ reseller: company.resellerId });
const line = async (company: Company) => ({ line: (await company.newBasket()).line });
const portfolio = async (company: Company) => ({ portfolio: (await company.newPortfolio()).portfolio });
const entry = async (company: Company) => {
  const made = await company.newPortfolio();
  return { portfolio: made.portfolio, offer: made.offer };
};
const category = async (company: Company) => ({ category: (await company.newCategory()).id });
const upload = async (company: Company) => ({ import: (await company.newImport("uploaded")).id });
const enquiry = (to: "reseller" | "provider") => async (company: Company) => ({
  enquiry: (await company.newEnquiry(to)).id,
});
const member = (side: "provider" | "reseller") => async (company: Company) => ({
  member: await company.member(side),
});

const reassignment = async (company: Company) => ({
  reseller: company.resellerId,
  portfolio: (await company.entry()).portfolio ?? "",
});
const noResellerLogo = async (company: Company) => {
  await company.row("update resellers set logo_key = null returning id");
  return {};
};

const noLogo = async (company: Company) => {
  await company.row("update tenants set logo_key = null returning id");
  return {};
};

const direct = async (company: Company) => ({ customer: await company.directCustomer() });
const addressOf = async (company: Company, id: string) => ({
  customer: id,
  address: await putAddress(company, id),
});
const contactOf = async (company: Company, id: string) => ({
  customer: id,
  contact: await putContact(company, id),
});
const address = (company: Company) => addressOf(company, company.customer);
const contact = (company: Company) => contactOf(company, company.customer);
const directAddress = async (company: Company) => addressOf(company, await company.directCustomer());
const directContact = async (company: Company) => contactOf(company, await company.directCustomer());
/** Nobody is in charge of a fresh direct customer, so that only the admin reaches it. */
const ownDirect = { "account@nordwind.example": [], "sales@nordwind.example": [] } as const;

/** Account manager and sales see the customers assigned to them, and their orders, alone. */
const assigned = { "account@nordwind.example": ["own"], "sales@nordwind.example": ["sibling"] } as const;

export const provider: Record<string, PageRow> = {
  "/[tenant]/provider": { allow: providerStaff },
  "/[tenant]/provider/catalogue": { allow: providerStaff },
  "/[tenant]/provider/catalogue/[item]": { allow: providerStaff, of: item },
  "/[tenant]/provider/catalogue/[item]/edit": { allow: catalogueEditors, of: item },
  "/[tenant]/provider/catalogue/[item]/pictures": { allow: catalogueEditors, of: item },
  "/[tenant]/provider/catalogue/categories": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/categories/[category]": { allow: catalogueEditors, of: category },
  "/[tenant]/provider/catalogue/categories/new": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/import": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/import/[import]": { allow: catalogueEditors, of: upload },
  "/[tenant]/provider/catalogue/new": { allow: catalogueEditors },
  "/[tenant]/provider/customers": { allow: providerStaff },
  "/[tenant]/provider/customers/[customer]": { allow: providerStaff, of: customer, sees: assigned },
  "/[tenant]/provider/enquiries": { allow: quoteReaders },
  "/[tenant]/provider/enquiries/[enquiry]": { allow: quoteReaders, of: enquiry("provider") },
  "/[tenant]/provider/orders": { allow: providerStaff },
  "/[tenant]/provider/orders/[order]": { allow: providerStaff, of: order, sees: assigned },
  "/[tenant]/provider/orders/baskets": { allow: customerKeepers },
  "/[tenant]/provider/orders/new": { allow: customerKeepers },
  "/[tenant]/provider/orders/new/review?customer=[customer]": {
    allow: customerKeepers,
    of: direct,
    sees: ownDirect,
  },
  "/[tenant]/provider/portfolios": { allow: portfolioReaders },
  "/[tenant]/provider/portfolios/[portfolio]": { allow: portfolioReaders, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/add": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/changes": { allow: portfolioReaders, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/edit": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/entries": { allow: portfolioReaders, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/entries/[offer]": { allow: catalogueEditors, of: entry },
  "/[tenant]/provider/portfolios/new": { allow: catalogueEditors },
  "/[tenant]/provider/resellers": { allow: resellerReaders },
  "/[tenant]/provider/resellers/[reseller]": { allow: resellerReaders, of: reseller },
  "/[tenant]/provider/resellers/[reseller]/edit": { allow: providerAdmin, of: reseller },
  "/[tenant]/provider/resellers/new": { allow: providerAdmin },
  "/[tenant]/provider/search": { allow: providerStaff },
  "/[tenant]/provider/settings": { allow: settingsReaders, answer: "elsewhere" },
  "/[tenant]/provider/settings/audit": { allow: settingsReaders },
  "/[tenant]/provider/settings/profile": { allow: settingsReaders },
  "/[tenant]/provider/settings/roles": { allow: settingsReaders },
  "/[tenant]/provider/team": { allow: settingsReaders },
  "/[tenant]/provider/team/[member]": { allow: providerAdmin, of: member("provider") },
  "/[tenant]/provider/team/invite": { allow: providerAdmin },
  "/[tenant]/provider/portfolios/[portfolio]/copy": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/prices": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/customers/new": { allow: customerKeepers },
  "/[tenant]/provider/customers/[customer]/edit": { allow: customerKeepers, of: direct, sees: ownDirect },
  "/[tenant]/provider/customers/[customer]/addresses/[address]": {
    allow: customerKeepers,
    of: directAddress,
    sees: ownDirect,
  },
  "/[tenant]/provider/customers/[customer]/contacts/[contact]": {
    allow: customerKeepers,
    of: directContact,
    sees: ownDirect,
  },
  "/[tenant]/provider/catalogue/bulk": { allow: catalogueEditors },
  "/[tenant]/provider/resellers/[reseller]/portfolio": { allow: providerAdmin, of: reseller },
  "/[tenant]/provider/customers/conflicts": { allow: providerAdmin },
};

/** What alpha-it sells holds all that beta-systems sells. */
const sellable = {
  "admin@alpha-it.example": ["own", "neighbour", "sibling"],
  "sales@alpha-it.example": ["own", "neighbour", "sibling"],
  "assistant@alpha-it.example": ["own", "neighbour", "sibling"],
} as const;

export const reselling: Record<string, PageRow> = {
  "/[tenant]/reseller": { allow: activeResellers },
  "/[tenant]/reseller/audit": { allow: resellerAdmins },
  "/[tenant]/reseller/catalogue": { allow: activeResellers },
  "/[tenant]/reseller/catalogue/[item]": { allow: activeResellers, of: item, sees: sellable },
  "/[tenant]/reseller/catalogue/changes": { allow: activeResellers },
  "/[tenant]/reseller/catalogue/prices": { allow: priceSetters },
  "/[tenant]/reseller/customer-mode": { allow: activeResellers },
  "/[tenant]/reseller/customers": { allow: activeResellers },
  "/[tenant]/reseller/customers/[customer]": { allow: activeResellers, of: customer },
  "/[tenant]/reseller/customers/[customer]/edit": { allow: activeResellers, of: customer },
  "/[tenant]/reseller/customers/[customer]/addresses/[address]": { allow: activeResellers, of: address },
  "/[tenant]/reseller/customers/[customer]/contacts/[contact]": { allow: activeResellers, of: contact },
  "/[tenant]/reseller/customers/new": { allow: activeResellers },
  "/[tenant]/reseller/customers/wishes": { allow: activeResellers },
  "/[tenant]/reseller/enquiries": { allow: activeResellers },
  "/[tenant]/reseller/enquiries/[enquiry]": { allow: activeResellers, of: enquiry("reseller") },
  "/[tenant]/reseller/margin": { allow: priceSetters },
  "/[tenant]/reseller/orders": { allow: activeResellers },
  "/[tenant]/reseller/orders/[order]": { allow: activeResellers, of: order },
  "/[tenant]/reseller/orders/baskets": { allow: activeResellers },
  "/[tenant]/reseller/orders/new": { allow: activeResellers },
  "/[tenant]/reseller/orders/new/lines/[line]": { allow: priceSetters, of: line },
  "/[tenant]/reseller/orders/new/review?customer=[customer]": { allow: activeResellers, of: customer },
  "/[tenant]/reseller/search": { allow: activeResellers },
  "/[tenant]/reseller/team": { allow: activeResellers },
  "/[tenant]/reseller/team/[member]": { allow: resellerAdmins, of: member("reseller") },
  "/[tenant]/reseller/team/invite": { allow: resellerAdmins },
  "/[tenant]/reseller/profile": { allow: resellerAdmins },
};

const everywhere = { allow: "everybody" } as const;

/** Pages that anybody may open; what they show is their caller's own. */
export const open: Record<string, PageRow> = {
  "/[tenant]": everywhere,
  "/[tenant]/ask": everywhere,
  "/[tenant]/imprint": everywhere,
  "/[tenant]/items/[item]": { ...everywhere, of: shopItem, sees: { guest: ["own", "neighbour", "sibling"] } },
  "/[tenant]/r/[reseller]": everywhere,
  "/[tenant]/r/[reseller]/ask": everywhere,
  "/[tenant]/r/[reseller]/imprint": everywhere,
  "/[tenant]/r/[reseller]/items/[item]": {
    ...everywhere,
    of: shopItem,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/dev/mailbox": everywhere,
  "/dev/mailbox/[mail]": { ...everywhere, answer: "not found" },
  "/invitation": everywhere,
  "/reset-password": everywhere,
  "/setup": { ...everywhere, answer: "not found" },
};

export const customers: Record<string, PageRow> = {
  "/[tenant]/account": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/account/company": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/account/company/contacts/[contact]": {
    allow: ["it@muster-gmbh.example"],
    of: async (company) => ({ contact: await putContact(company, company.customer) }),
  },
  "/[tenant]/account/orders/[order]": { allow: ["it@muster-gmbh.example"], of: order },
  "/[tenant]/account/search": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/account/team": { allow: ["it@muster-gmbh.example"] },
};

export const handlers: Record<string, PageRow> = {
  "/[tenant]/pictures/[picture]/[size]": {
    ...everywhere,
    of: picture,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/[tenant]/provider/pictures/[picture]/[size]": { allow: providerStaff, of: picture },
  "/[tenant]/logo": { ...everywhere, of: noLogo },
  "/[tenant]/provider/catalogue/import/[import]/changes": { allow: catalogueEditors, of: upload },
  "/[tenant]/provider/catalogue/import/[import]/refused": { allow: catalogueEditors, of: upload },
  "/api/auth/[...nextauth]": { ...everywhere, answer: "status 400" },
  "/.well-known/security.txt": { ...everywhere, answer: "not found" },
  "/robots.txt": everywhere,
  "/sitemap.xml": everywhere,
  "/[tenant]/sitemap.xml": everywhere,
  "/[tenant]/preview": everywhere,
  "/[tenant]/items/[item]/preview": {
    ...everywhere,
    of: item,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/[tenant]/r/[reseller]/sitemap.xml": everywhere,
  "/[tenant]/r/[reseller]/preview": everywhere,
  "/[tenant]/r/[reseller]/items/[item]/preview": {
    ...everywhere,
    of: item,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/api/livez": everywhere,
  "/api/readyz": everywhere,
  "/[tenant]/provider/catalogue/export": { allow: providerStaff },
  "/[tenant]/provider/resellers/[reseller]/portfolio/changes?portfolioId=[portfolio]": {
    allow: providerAdmin,
    of: reassignment,
  },
  "/[tenant]/r/[reseller]/logo": { ...everywhere, of: noResellerLogo },
  "/[tenant]/provider/customers/export": { allow: providerStaff },
  "/[tenant]/provider/orders/export": { allow: providerStaff },
  "/[tenant]/reseller/orders/export": { allow: activeResellers },
  "/[tenant]/reseller/catalogue/export": { allow: activeResellers },
  "/[tenant]/reseller/customers/export": { allow: activeResellers },
  "/[tenant]/provider/settings/audit/export": { allow: settingsReaders },
  "/[tenant]/reseller/audit/export": { allow: resellerAdmins },
  "/[tenant]/reseller/margin/export": { allow: priceSetters },
  "/[tenant]/provider/search/hits": { allow: providerStaff },
  "/[tenant]/reseller/search/hits": { allow: activeResellers },
  "/[tenant]/account/search/hits": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/reseller/profile/logo": { allow: resellerAdmins, of: noResellerLogo, answer: "not found" },
};

/** Pages about the person itself: whoever is signed in, in any tenant and also while the company is suspended. */
export const personal = {
  "/": { guest: "sign-in", person: "elsewhere" },
  "/sign-in": { guest: "ok", person: "elsewhere" },
  "/sessions": { guest: "sign-in", person: "ok" },
  "/workspaces": { guest: "sign-in", person: "ok" },
} as const satisfies Record<string, { guest: Outcome; person: Outcome }>;

/** The route of a row: without the parameters that only make it answer. */
export const routeOf = (row: string): string => row.split("?")[0] ?? row;
