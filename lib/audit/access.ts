import { inTenant, type TenantTables } from "@/db/access/grants";

const visible = [
  "tenant_id",
  "id",
  "at",
  "actor_id",
  "actor_name",
  "actor_side",
  "on_behalf_of",
  "action",
  "record_kind",
  "record_id",
  "record_label",
  "reseller_id",
  "customer_id",
  "reason",
  "words",
  "address",
  "user_agent",
  "times",
] as const;

/** An entry comes without a place in the chain: only the worker gives it one, once. */
const unlinked = { insertCheck: "position is null and link is null" } as const;

export const access: TenantTables = {
  audit_entries: {
    provider: inTenant({ select: true, insert: true, ...unlinked }),
    reseller: { rows: "of the reseller", select: visible, insert: true, ...unlinked },
    customer: { rows: "of the customer", select: visible, insert: true, ...unlinked },
    public: {
      rows: "of the place",
      insert: true,
      ...unlinked,
      check: "customer_id is null and actor_side = 'public' and action = 'enquiry-received'",
    },
    auth: inTenant({ insert: true, ...unlinked }),
    worker: inTenant({
      select: true,
      insert: true,
      ...unlinked,
      update: ["position", "link"],
      using: "link is null",
    }),
    privacy: inTenant({
      insert: true,
      ...unlinked,
      check: "action in ('person-erased', 'customer-erased')",
    }),
    gate: { select: ["tenant_id", "id", "at", "position", "link"], delete: true },
  },
};
