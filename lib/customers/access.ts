import { all, everything, inTenant, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  customers: {
    provider: inTenant(),
    reseller: { rows: "of the reseller", ...all },
    customer: {
      rows: "the customer itself",
      select: [
        "tenant_id",
        "id",
        "reseller_id",
        "name",
        "state",
        "vat_number",
        "people",
        "may_ask",
        "version",
      ],
      update: ["people"],
    },
    worker: inTenant({ select: ["tenant_id", "id", "name", "reseller_id"] }),
    gate: { select: true },
  },
  customer_addresses: {
    provider: inTenant(everything),
    reseller: { rows: "of the reseller", ...everything },
    customer: { rows: "of the customer", select: true },
  },
  customer_contacts: {
    provider: inTenant(everything),
    reseller: { rows: "of the reseller", ...everything },
    customer: {
      rows: "of the customer",
      select: true,
      insert: true,
      update: ["name", "role", "email", "phone", "main", "version", "updated_at"],
      delete: true,
    },
    worker: inTenant({ select: ["tenant_id", "customer_id", "name", "email", "main"] }),
    gate: { select: ["tenant_id", "customer_id", "reseller_id", "email"] },
  },
  customer_notes: {
    provider: { rows: "of the provider itself", select: true, insert: true, delete: true },
    reseller: { rows: "of the reseller", select: true, insert: true, delete: true },
  },
  customer_checks: {
    // Counted as another role, after which whoever asked goes on to write a customer: in a cluster that must not need the same nodes.
    nodes: "apart",
    provider: inTenant({ select: true }),
    gate: everything,
  },
  customer_assignments: {
    provider: inTenant(everything),
    reseller: { rows: "of the reseller", ...everything },
    worker: inTenant({ select: ["tenant_id", "membership_id", "customer_id"] }),
    gate: { select: ["tenant_id", "membership_id", "customer_id"] },
  },
};
