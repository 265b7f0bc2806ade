import type { OrderState } from "./orders/plan";

export type Localised = { en: string; de: string };

/** Amounts in minor units of EUR, net of VAT. */
export type DemoOffer = {
  kind: "purchase" | "rent" | "lease";
  oneTime: number | null;
  recurring: number | null;
  period: "month" | "quarter" | "year" | null;
  termMonths: number | null;
  noticeDays: number | null;
  renewal: "automatic" | "manual" | "none";
  costOneTime: number | null;
  costRecurring: number | null;
};

export type DemoItem = {
  sku: string;
  category: string;
  kind: "product" | "service";
  manufacturer: string | null;
  stockKept: boolean;
  leadDays: number | null;
  toOrder: boolean;
  state: "draft" | "active" | "sales ended" | "no renewal" | "retired";
  name: Localised;
  summary: Localised;
  description: Localised;
  offers: DemoOffer[];
};

export type DemoCategory = { slug: string; name: Localised; parent?: string };

type PurchaseRow = { kind: "purchase"; oneTime: number; costOneTime: number };
type RecurringRow = {
  kind: "rent" | "lease";
  recurring: number;
  costRecurring: number;
  termMonths: number;
} & Partial<Pick<DemoOffer, "oneTime" | "costOneTime" | "period" | "noticeDays" | "renewal">>;

/** An offer as the catalogue files write it. Left out: monthly; rent renews by itself with 30 days' notice; a lease ends. */
export type OfferRow = PurchaseRow | RecurringRow;
/** An item as the catalogue files write it. Left out: what is in stock arrives in three days, of other items nothing is said. */
export type ItemRow = Omit<DemoItem, "offers" | "leadDays" | "toOrder"> &
  Partial<Pick<DemoItem, "leadDays" | "toOrder">> & { offers: OfferRow[] };

export type DemoAddress = { street: string; postalCode: string; city: string; country: string };

export type DemoProvider = {
  slug: string;
  name: string;
  language: "de" | "en";
  currency: "EUR" | "USD";
  address: DemoAddress;
  vatNumber: string | null;
  email: string;
  phone: string;
  hours: string;
  escalation: string;
  domain: string;
  brandColour: string;
  about: Localised;
};

export type DemoReseller = {
  tenant: string;
  slug: string;
  name: string;
  model: "resale" | "agency";
  state: "active" | "suspended";
  address: DemoAddress;
  vatNumber: string | null;
  email: string;
  phone: string;
  hours?: string;
  domain: string;
  brandColour: string;
  about: Localised;
};

export type DemoEnquiry = {
  tenant: string;
  reseller: string | null;
  name: string;
  company: string;
  email: string;
  phone: string | null;
  message: string;
  sku: string | null;
  quantity: number | null;
  days: number;
  state: "new" | "answered";
};

/** About the newest order of the customer in a state, or about what it runs of an SKU; messages by side, oldest first. */
export type DemoThread = {
  tenant: string;
  customer: string;
  about: { state: OrderState } | { sku: string };
  thread: "provider-reseller" | "reseller-customer" | "provider-customer";
  messages: [side: "provider" | "reseller" | "customer", text: string][];
};

export type DemoContact = { name: string; role: string; email: string };

/** `slug` is unique within the tenant; `reseller: null` is a direct customer of the provider. */
export type DemoCustomer = {
  tenant: string;
  reseller: string | null;
  slug: string;
  name: string;
  legalAddress: DemoAddress;
  vatNumber: string | null;
  email: string;
  phone: string;
  domain: string;
  contacts: DemoContact[];
  /** Where goods go, if not to the legal address. */
  deliveryAddress?: DemoAddress & { name: string };
  /** What the company that keeps it noted about it. */
  note?: string;
};

/** A customer as one company's file writes it: tenant and reseller are the file's. */
export type CustomerRow = Omit<DemoCustomer, "tenant" | "reseller">;

export type ProviderRole =
  | "admin"
  | "product-manager"
  | "account-manager"
  | "sales"
  | "fulfilment"
  | "support"
  | "finance"
  | "auditor";

export type DemoMembership = { tenant: string } & (
  | { side: "provider"; roles: ProviderRole[] }
  | { side: "reseller"; reseller: string; roles: ("admin" | "sales" | "assistant")[] }
  | { side: "customer"; customer: string; roles: ("admin" | "user")[] }
);

export type DemoUser = { email: string; name: string; language: "de" | "en"; memberships: DemoMembership[] };
