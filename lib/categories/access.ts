import { everything, inTenant, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  categories: {
    provider: inTenant(everything),
    reseller: inTenant({ select: true }),
    customer: inTenant({ select: true }),
    public: inTenant({ select: true }),
  },
};
