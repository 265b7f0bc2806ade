import { inTenant, type TenantTables } from "@/db/access/grants";
import { standsAt } from "@/lib/states/machine";
import { subscriptionMachine } from "./machine";
import { access as requests } from "./requests/access";

/** What a customer sees of what it runs, in its area and in what is exported of it: no price between provider and reseller. */
export const visible = [
  "tenant_id",
  "id",
  "reseller_id",
  "customer_id",
  "order_id",
  "item_id",
  "offer_id",
  "sku",
  "name",
  "texts",
  "offer_kind",
  "currency",
  "period",
  "quantity",
  "next_quantity",
  "retail_recurring",
  "next_retail_recurring",
  "next_price_on",
  "term_months",
  "notice_days",
  "renewal",
  "state",
  "state_changed_at",
  "started_at",
  "ended_at",
  "first_day",
  "term_base",
  "term",
  "term_end",
  "ends_on",
  "blocked_by",
  "blocked_on",
  "next_on",
] as const;

const noted = [
  "tenant_id",
  "id",
  "subscription_id",
  "reseller_id",
  "customer_id",
  "kind",
  "at",
  "quantity",
  "currency",
  "retail_monthly",
  "billed_monthly",
  "left_monthly",
  "retail_once",
  "billed_once",
  "left_once",
  "summed",
] as const;

/** What a customer sees of how what it runs changed. */
const notedForCustomer = [
  "tenant_id",
  "id",
  "subscription_id",
  "customer_id",
  "kind",
  "at",
  "quantity",
  "currency",
  "retail_monthly",
  "retail_once",
] as const;

const moved = ["state", "state_changed_at", "ends_on", "next_quantity", "version", "updated_at"] as const;

const terms = ["term_base", "term_months", "term", "term_end"] as const;

const priced = [
  "retail_recurring",
  "transfer_recurring",
  "next_retail_recurring",
  "next_transfer_recurring",
  "next_price_on",
] as const;

const reminded = ["reminded_of", "reminded_days"] as const;

/** The steps that a reseller may take. */
const taken = [
  "addSeats",
  "planSeats",
  "keepSeats",
  "extend",
  "renewItself",
  "renewByHand",
  "giveNotice",
  "takeBack",
] as const;

export const access: TenantTables = {
  subscriptions: {
    provider: inTenant(),
    reseller: {
      rows: "of the reseller",
      select: true,
      update: [...moved, "quantity", "renewal", ...terms],
      using: standsAt(subscriptionMachine, "from", ...taken),
      check: standsAt(subscriptionMachine, "to", ...taken),
    },
    customer: { rows: "of the customer", select: visible },
    gate: {
      select: [
        ...["tenant_id", "id", "reseller_id", "customer_id", "order_id", "state", "ended_at", "next_on"],
        "search",
      ],
    },
    worker: inTenant({
      select: true,
      update: [
        ...moved,
        "quantity",
        "ended_at",
        ...terms,
        "blocked_by",
        "blocked_on",
        ...priced,
        ...reminded,
      ],
      using: standsAt(subscriptionMachine, "from", "renew", "end"),
      // Prices and reminders are noted whatever the state, which stays.
      check: `(${standsAt(subscriptionMachine, "from", "renew", "end")} or ${standsAt(subscriptionMachine, "to", "end")})`,
    }),
  },
  subscription_changes: {
    provider: inTenant({ select: true, insert: true }),
    reseller: { rows: "of the reseller", select: noted, insert: true },
    worker: inTenant({ select: true, insert: true, update: ["counted", "summed"] }),
    customer: { rows: "of the customer", select: notedForCustomer },
  },
  subscription_identifiers: {
    provider: inTenant({ select: true, insert: true, delete: true }),
    reseller: { rows: "of the reseller", select: true },
    customer: { rows: "of the customer", select: true },
  },
  ...requests,
  running_months: {
    provider: inTenant({ select: true }),
    worker: inTenant({
      select: ["tenant_id", "id", "month", "currency", "billed_monthly"],
      insert: true,
      update: ["billed_monthly"],
    }),
  },
  running_days: {
    reseller: {
      rows: "of the reseller",
      select: ["tenant_id", "id", "reseller_id", "currency", "day", "gained", "lost"],
    },
    worker: inTenant({ select: true, insert: true, update: ["gained", "lost"] }),
  },
  running_customers: {
    reseller: {
      rows: "of the reseller",
      select: ["tenant_id", "id", "reseller_id", "customer_id", "currency", "left_monthly"],
    },
    worker: inTenant({ select: true, insert: true, update: ["left_monthly"] }),
  },
};
