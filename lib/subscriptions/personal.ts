import type { PersonalTables } from "@/db/access/personal";
import { visible } from "./access";

/** Without what PostgreSQL makes of other columns. */
const kept = visible.filter((column) => column !== "next_on");

export const personal: PersonalTables = {
  subscriptions: {
    plain: ["sku", "name", "texts", "currency"],
    marks: [{ of: "customer", where: "customer_id = $customer", show: kept, keep: "accounts" }],
  },
  subscription_changes: { plain: ["currency"] },
  running_days: { plain: ["currency"] },
  running_customers: { plain: ["currency"] },
  running_months: { plain: ["month", "currency"] },
};
