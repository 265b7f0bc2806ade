import { inTenant, type TenantTables } from "@/db/access/grants";

/** What was typed of a customer is the reseller's own; who holds it, and who decided, is the provider's. */
const visibleToProvider = [
  "tenant_id",
  "id",
  "reseller_id",
  "name",
  "vat_number",
  "email_domain",
  "asked_by",
  "asked_by_name",
  "asked_by_email",
  "customer_id",
  "state",
  "decided_at",
  "decided_by_name",
  "reason",
  "version",
  "created_at",
  "updated_at",
] as const;
const visibleToReseller = [
  ...visibleToProvider.filter((column) => column !== "decided_by_name" && column !== "asked_by_email"),
  "typed",
];

const answer = [
  "state",
  "decided_at",
  "decided_by_name",
  "reason",
  "version",
  "updated_at",
  "typed",
] as const;

export const access: TenantTables = {
  customer_conflicts: {
    provider: inTenant({ select: visibleToProvider, update: answer }),
    reseller: {
      rows: "of the reseller",
      select: visibleToReseller,
      insert: true,
      update: ["name", "email_domain", "typed", "customer_id", "version", "updated_at"],
      insertCheck: "state = 'open'",
    },
    gate: { select: ["tenant_id", "id", "reseller_id", "vat_number", "email_domain", "state"] },
  },
};
