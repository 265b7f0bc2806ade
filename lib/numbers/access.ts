import { all, type TenantTables } from "@/db/access/grants";

export const access: TenantTables = {
  // Its door is called after writes of a transaction, as another role, which must not need their nodes.
  number_ranges: { nodes: "apart", gate: all },
};
