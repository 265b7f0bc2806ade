import { inTenant, type TenantTables } from "@/db/access/grants";
import { standsAt } from "@/lib/states/machine";
import { requestMachine } from "./machine";

/** What a customer reads of what it asked. */
export const asked = [
  ...[
    "tenant_id",
    "id",
    "subscription_id",
    "customer_id",
    "kind",
    "quantity",
    "months",
    "effect_on",
    "reason",
  ],
  ...["asked_side", "asked_by", "asked_by_name", "asked_at", "state", "state_changed_at"],
  ...["answer", "answered_by_name", "answered_at", "version"],
] as const;

const step = ["state", "state_changed_at", "version", "updated_at"] as const;
const decision = [...step, "answer", "answered_by", "answered_by_name", "answered_at"] as const;

export const access: TenantTables = {
  subscription_requests: {
    provider: inTenant({
      select: true,
      update: decision,
      using: standsAt(requestMachine, "from", "grant", "decline", "lapse"),
      check: standsAt(requestMachine, "to", "grant", "decline", "lapse"),
    }),
    reseller: {
      rows: "of the reseller",
      select: true,
      insert: true,
      update: decision,
      using: standsAt(requestMachine, "from", "accept", "passOn", "refuse", "drop"),
      check: standsAt(requestMachine, "to", "accept", "passOn", "refuse", "drop"),
      insertCheck: "asked_side = 'reseller' and state = 'with provider'",
    },
    customer: {
      rows: "asked by the customer",
      select: asked,
      insert: true,
      update: step,
      using: standsAt(requestMachine, "from", "withdraw"),
      check: "state in ('asked', 'with provider', 'withdrawn')",
      insertCheck: standsAt(requestMachine, "from", "withdraw"),
    },
    worker: inTenant({
      select: [
        "tenant_id",
        "id",
        "subscription_id",
        "state",
        "kind",
        "quantity",
        "months",
        "asked_side",
        "version",
      ],
      update: step,
      using: standsAt(requestMachine, "from", "lapse"),
      check: standsAt(requestMachine, "to", "lapse"),
    }),
  },
};
