import { inTenant, type TenantTables } from "@/db/access/grants";
import { standsAt } from "@/lib/states/machine";
import { subscriptionMachine } from "./machine";

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
  "retail_recurring",
  "term_months",
  "notice_days",
  "renewal",
  "state",
  "state_changed_at",
  "started_at",
  "ended_at",
  "first_day",
  "term",
  "term_end",
  "ends_on",
  "next_on",
] as const;

const moved = ["state", "state_changed_at", "ends_on", "version", "updated_at"] as const;

export const access: TenantTables = {
  subscriptions: {
    provider: inTenant(),
    reseller: {
      rows: "of the reseller",
      select: true,
      update: moved,
      using: standsAt(subscriptionMachine, "from", "giveNotice", "takeBack"),
      check: standsAt(subscriptionMachine, "to", "giveNotice", "takeBack"),
    },
    customer: { rows: "of the customer", select: visible },
    worker: inTenant({
      select: true,
      update: [...moved, "ended_at", "term", "term_end"],
      using: standsAt(subscriptionMachine, "from", "renew", "end"),
      check: standsAt(subscriptionMachine, "to", "renew", "end"),
    }),
  },
  running_months: {
    provider: inTenant(),
    worker: inTenant({
      select: ["tenant_id", "id", "month", "currency", "billed_monthly"],
      insert: true,
      update: ["billed_monthly"],
    }),
  },
};
