import { all, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  number_ranges: { gate: all },
};
