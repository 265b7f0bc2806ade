import type { TenantTables } from "@/db/access/grants";

const visible = [
  "id",
  "slug",
  "name",
  "locale",
  "currency",
  "brand_colour",
  "logo_key",
  "email",
  "phone",
  "hours",
  "escalation",
  "about",
  "imprint",
  "prices_shown",
] as const;

export const access: TenantTables = {
  tenants: {
    nodes: "all",
    provider: { rows: "the tenant itself", select: true, update: true },
    reseller: { rows: "the tenant itself", select: visible },
    customer: { rows: "the tenant itself", select: visible },
    public: { rows: "the tenant itself", select: visible },
    auth: { rows: "the tenant itself", select: true, insert: true },
    worker: { rows: "the tenant itself", select: true },
    gate: { select: true },
  },
};
