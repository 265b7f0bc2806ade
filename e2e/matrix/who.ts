import type { Person } from "@/e2e/people";

/** Who the demo's people are, written out: nothing here is derived from the permissions in code. */
export const providerStaff = [
  "admin@nordwind.example",
  "product@nordwind.example",
  "account@nordwind.example",
  "sales@nordwind.example",
  "delivery@nordwind.example",
  "support@nordwind.example",
  "finance@nordwind.example",
  "auditor@nordwind.example",
] as const satisfies Person[];

export const activeResellers = [
  "admin@alpha-it.example",
  "sales@alpha-it.example",
  "assistant@alpha-it.example",
  "admin@beta-systems.example",
] as const satisfies Person[];

export const providerAdmin = ["admin@nordwind.example"] as const satisfies Person[];
/** Who sees, exports and erases what is kept about people and customers. */
export const personalKeepers = ["admin@nordwind.example"] as const satisfies Person[];
export const catalogueEditors = [
  "admin@nordwind.example",
  "product@nordwind.example",
] as const satisfies Person[];
export const fulfilment = ["admin@nordwind.example", "delivery@nordwind.example"] as const satisfies Person[];
export const settingsReaders = [
  "admin@nordwind.example",
  "auditor@nordwind.example",
] as const satisfies Person[];

export const customerKeepers = [
  "admin@nordwind.example",
  "account@nordwind.example",
  "sales@nordwind.example",
] as const satisfies Person[];

/** Who gives notice for what customers run, and takes it back. */
export const subscriptionKeepers = {
  provider: [
    "admin@nordwind.example",
    "account@nordwind.example",
    "sales@nordwind.example",
    "delivery@nordwind.example",
  ],
  reseller: ["admin@alpha-it.example", "sales@alpha-it.example", "admin@beta-systems.example"],
} as const satisfies Record<string, readonly Person[]>;

/** Who writes messages on orders and subscriptions. */
export const messageWriters = {
  provider: [
    "admin@nordwind.example",
    "account@nordwind.example",
    "sales@nordwind.example",
    "delivery@nordwind.example",
    "support@nordwind.example",
  ],
  reseller: activeResellers,
  account: ["it@muster-gmbh.example"],
} as const satisfies Record<string, readonly Person[]>;

export const quoteReaders = [
  "admin@nordwind.example",
  "account@nordwind.example",
  "sales@nordwind.example",
  "finance@nordwind.example",
  "auditor@nordwind.example",
] as const satisfies Person[];

export const portfolioReaders = [
  "admin@nordwind.example",
  "product@nordwind.example",
  "account@nordwind.example",
  "sales@nordwind.example",
  "finance@nordwind.example",
  "auditor@nordwind.example",
] as const satisfies Person[];

export const resellerReaders = [
  "admin@nordwind.example",
  "product@nordwind.example",
  "account@nordwind.example",
  "finance@nordwind.example",
  "auditor@nordwind.example",
] as const satisfies Person[];

export const resellerAdmins = [
  "admin@alpha-it.example",
  "admin@beta-systems.example",
] as const satisfies Person[];

export const priceSetters = [
  "admin@alpha-it.example",
  "sales@alpha-it.example",
  "admin@beta-systems.example",
] as const satisfies Person[];

/** Whoever works for a company that sells keeps views of its lists. */
export const viewKeepers = { provider: providerStaff, reseller: activeResellers } as const;

/** The people who are inside an area of nordwind, whatever they may do there: to them a refusal is a 403, to others a 404. */
export const insiders: Record<"provider" | "reseller" | "account", readonly Person[]> = {
  provider: providerStaff,
  reseller: [...activeResellers, "admin@delta-net.example"],
  account: ["it@muster-gmbh.example"],
};

/** The only people whose company may not sign in at present. */
export const suspended: readonly Person[] = ["admin@delta-net.example"];
