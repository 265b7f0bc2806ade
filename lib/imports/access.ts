import { inTenant, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  imports: {
    provider: inTenant(),
    worker: inTenant({ select: true, update: true }),
  },
};
