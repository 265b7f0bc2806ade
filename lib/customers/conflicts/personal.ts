import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  customer_conflicts: {
    personal: [
      "name",
      "vat_number",
      "email_domain",
      "asked_by_name",
      "asked_by_email",
      "typed",
      "decided_by_name",
      "reason",
    ],
    marks: [
      {
        of: "person",
        kind: "customer_conflicts_asked",
        where: "asked_by = $user",
        show: ["created_at", "asked_by_name", "asked_by_email"],
        erase: { asked_by_name: "$erased", asked_by_email: "'erased@erased.invalid'" },
      },
      {
        of: "person",
        kind: "customer_conflicts_decided",
        where: "decided_by_name = $name",
        show: ["decided_at", "decided_by_name"],
        erase: { decided_by_name: "$erased" },
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["created_at", "name", "vat_number", "email_domain", "typed", "state", "decided_at"],
        erase: { typed: "null", name: "$erased", email_domain: "null" },
        keep: "conflicts",
      },
    ],
  },
  customer_checks: {
    personal: ["user_name"],
    marks: [{ of: "person", where: "user_id = $user", erase: "rows" }],
  },
};
