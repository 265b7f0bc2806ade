import { everything, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  list_views: {
    provider: { rows: "of the provider itself", ...everything },
    reseller: { rows: "of the reseller", ...everything },
  },
  list_starts: {
    provider: { rows: "of the provider itself", ...everything },
    reseller: { rows: "of the reseller", ...everything },
  },
  list_columns: {
    provider: { rows: "of the provider itself", ...everything },
    reseller: { rows: "of the reseller", ...everything },
    gate: { select: ["tenant_id", "membership_id", "list", "hidden", "widths"] },
  },
};
