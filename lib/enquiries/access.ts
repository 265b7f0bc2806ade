import { inTenant, type TenantTables } from "@/db/access/grants";

/** What PostgreSQL must read to tell an enquiry that was sent before from one that was not. */
const keys = ["tenant_id", "idempotency_key"] as const;

const answer = [
  "state",
  "state_changed_at",
  "state_changed_by",
  "state_changed_by_name",
  "customer_id",
  "version",
  "updated_at",
] as const;

export const access: TenantTables = {
  enquiries: {
    provider: { rows: "of the provider itself", select: true, update: answer },
    reseller: { rows: "of the reseller", select: true, update: answer },
    public: {
      rows: "of the place",
      select: keys,
      insert: true,
      check: "state = 'new' and customer_id is null",
    },
    worker: inTenant({ select: true, delete: true }),
    gate: { select: ["tenant_id", "state", "state_changed_at"] },
  },
};
