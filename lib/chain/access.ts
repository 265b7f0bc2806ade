import { inTenant, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  audit_heads: {
    worker: inTenant(),
    gate: {
      select: ["tenant_id", "base_position", "base_link"],
      update: ["base_position", "base_link", "updated_at"],
    },
  },
};
