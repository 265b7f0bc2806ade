import type { PersonalTables } from "@/db/access/personal";
import { visible } from "./access";

export const personal: PersonalTables = {
  subscriptions: {
    plain: ["sku", "name", "texts", "currency"],
    marks: [{ of: "customer", where: "customer_id = $customer", show: visible, keep: "accounts" }],
  },
  running_months: { plain: ["month", "currency"] },
};
