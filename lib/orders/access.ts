import { inTenant, type TenantTables } from "@/db/access/grants";
import { standsAt } from "@/lib/states/machine";
import { orderMachine } from "./machine";

/** What a customer sees of its orders, in its area and in what is exported of it. */
export const visible = [
  "tenant_id",
  "id",
  "number",
  "reseller_id",
  "customer_id",
  "reseller_name",
  "customer_name",
  "state",
  "state_changed_at",
  "state_reason",
  "currency",
  "one_time_total",
  "monthly_total",
  "line_count",
  "reference",
  "deliver_to",
  "bill_to",
  "contact",
  "placed_at",
  "promised_on",
  "due_on",
  "version",
] as const;

/** The same of their lines: no prices between provider and reseller. */
export const visibleLine = [
  "tenant_id",
  "id",
  "order_id",
  "customer_id",
  "position",
  "item_id",
  "offer_id",
  "sku",
  "name",
  "offer_kind",
  "period",
  "snapshot",
  "quantity",
  "retail_one_time",
  "retail_recurring",
  "delivery_state",
  "delivery_changed_at",
  "delivery_reason",
  "activated_at",
  "ended_at",
  "delivered_at",
  "signed_by",
  "promised_on",
  "promise_reason",
  "parcel",
  "carrier",
  "tracking",
  "tracking_page",
] as const;

/** Orders that nobody works at any more: what is open is kept beyond its time. */
const over = "state in ('completed', 'rejected', 'cancelled')";

/** What tells of people in an order, and ends with its time (retention/jobs.ts). */
const forgotten = [
  "customer_name",
  "placed_by_name",
  "contact",
  "deliver_to",
  "bill_to",
  "note",
  "reference",
  "state_reason",
  "form_content",
] as const;

export const access: TenantTables = {
  orders: {
    provider: inTenant(),
    reseller: {
      rows: "of the reseller",
      select: true,
      insert: true,
      update: ["state", "state_changed_at", "state_reason", "version", "updated_at"],
      using: standsAt(orderMachine, "from", "answer", "withdraw"),
      // An order that it places begins where an answered one goes on.
      check: standsAt(orderMachine, "to", "answer", "withdraw"),
    },
    customer: { rows: "of the customer", select: visible },
    worker: inTenant({
      select: ["tenant_id", "id", "customer_id", "state", "placed_at", "forgotten_at", "version"],
      update: [...forgotten, "forgotten_at", "version", "updated_at"],
      using: `forgotten_at is null and placed_at < now() - interval '10 years' and ${over}`,
    }),
    gate: {
      select: [
        ...[
          "tenant_id",
          "id",
          "number",
          "reseller_id",
          "customer_id",
          "state",
          "state_changed_at",
          "placed_at",
          "due_on",
          "assigned_to",
        ],
        "search",
      ],
    },
  },
  confirming_customers: {
    provider: inTenant({ select: true, insert: true, delete: true }),
    reseller: { rows: "of the reseller", select: ["tenant_id", "id", "customer_id", "reseller_id"] },
    worker: inTenant({ select: true }),
  },
  order_lines: {
    provider: inTenant(),
    reseller: { rows: "of the reseller", select: true, insert: true },
    customer: { rows: "of the customer", select: visibleLine },
    gate: { select: ["tenant_id", "order_id", "tracking"] },
    worker: inTenant({
      select: [
        "tenant_id",
        "id",
        "order_id",
        "retail_recurring",
        "activated_at",
        "ended_at",
        "created_at",
        "snapshot",
      ],
      update: [
        "delivery_reason",
        "promise_reason",
        "signed_by",
        "parcel",
        "carrier",
        "tracking",
        "tracking_page",
      ],
      using: "created_at < now() - interval '10 years'",
    }),
  },
};
