import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  enquiries: {
    personal: ["state_changed_by_name", "name", "email", "company", "phone", "message"],
    plain: ["locale", "subject"],
    marks: [
      { of: "person", where: "email = $email", erase: "rows" },
      {
        of: "person",
        kind: "enquiries_answered",
        where: "state_changed_by = $user",
        show: ["state_changed_at", "state_changed_by_name"],
        erase: { state_changed_by_name: "$erased" },
      },
      { of: "customer", where: "customer_id = $customer", erase: "rows" },
    ],
  },
};
