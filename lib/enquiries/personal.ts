import type { PersonalTables } from "@/db/access/personal";

/** All but who answered it, and what its form and its sending are known by. */
const asked = [
  "tenant_id",
  "id",
  "reseller_id",
  "state",
  "state_changed_at",
  "name",
  "email",
  "company",
  "phone",
  "message",
  "locale",
  "item_id",
  "offer_id",
  "subject",
  "quantity",
  "customer_id",
  "created_at",
];

export const personal: PersonalTables = {
  enquiries: {
    personal: ["state_changed_by_name", "name", "email", "company", "phone", "message"],
    plain: ["locale", "subject"],
    marks: [
      { of: "person", where: "email = $email", show: asked, erase: "rows" },
      {
        of: "person",
        kind: "enquiries_answered",
        where: "state_changed_by = $user",
        show: ["state_changed_at", "state_changed_by_name"],
        erase: { state_changed_by_name: "$erased" },
      },
      { of: "customer", where: "customer_id = $customer", show: asked, erase: "rows" },
    ],
  },
};
