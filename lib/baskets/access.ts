import { all, everything, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  baskets: {
    provider: { rows: "of the provider itself", ...all },
    reseller: { rows: "of the reseller", ...all },
  },
  basket_lines: {
    provider: { rows: "of the provider itself", ...everything },
    reseller: { rows: "of the reseller", ...everything },
  },
};
