import { everything, inTenant, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  reseller_prices: {
    provider: inTenant({ select: true }),
    reseller: { rows: "of the reseller", ...everything },
    customer: { rows: "of the reseller", select: true },
    worker: inTenant({ select: ["tenant_id", "reseller_id", "offer_id", "recurring"] }),
    public: { rows: "of the reseller", select: true },
  },
};
