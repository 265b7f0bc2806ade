import type { PersonalTables } from "@/db/access/personal";
import { visible } from "./access";

/** Without what PostgreSQL makes of other columns. */
const kept = visible.filter((column) => column !== "next_on");

export const personal: PersonalTables = {
  subscriptions: {
    plain: ["sku", "name", "texts", "currency", "search"],
    marks: [{ of: "customer", where: "customer_id = $customer", show: kept, keep: "accounts" }],
  },
  subscription_changes: { plain: ["currency"] },
  running_days: { plain: ["currency"] },
  running_customers: { plain: ["currency"] },
  subscription_requests: {
    personal: ["reason", "asked_by_name", "answer", "answered_by_name"],
    marks: [
      {
        of: "person",
        kind: "subscription_requests_asked",
        where: "asked_by = $user",
        show: ["asked_at", "asked_by_name", "reason"],
        erase: { asked_by_name: "$erased", reason: "null" },
      },
      {
        of: "person",
        kind: "subscription_requests_answered",
        where: "answered_by = $user",
        show: ["answered_at", "answered_by_name", "answer"],
        erase: { answered_by_name: "$erased", answer: "null" },
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["asked_at", "kind", "quantity", "months", "state", "reason", "answer"],
        erase: { reason: "null", answer: "null" },
      },
    ],
  },
  subscription_identifiers: {
    // A host name may be called after somebody.
    personal: ["value", "hint"],
    marks: [
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["created_at", "kind", "value"],
        erase: "rows",
      },
    ],
  },
  running_months: { plain: ["month", "currency"] },
};
