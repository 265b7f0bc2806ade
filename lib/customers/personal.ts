import type { PersonalTables } from "@/db/access/personal";

const customer = "customer_id = $customer";

export const personal: PersonalTables = {
  customers: {
    personal: ["name", "state_reason", "vat_number", "people", "search", "form_content"],
    marks: [
      {
        of: "customer",
        where: "id = $customer",
        erase: {
          name: "$erased",
          // Nobody orders for it any more.
          state: "'locked'",
          state_reason: "null",
          vat_number: "null",
          people: "null",
          form_content: "null",
        },
      },
    ],
  },
  customer_addresses: {
    personal: ["name", "street", "postal_code", "city", "country"],
    marks: [{ of: "customer", where: customer, erase: "rows" }],
  },
  customer_contacts: {
    personal: ["name", "role", "email", "phone"],
    marks: [
      { of: "person", where: "email = $email", erase: "rows" },
      { of: "customer", where: customer, erase: "rows", follows: ["main"] },
    ],
  },
  customer_notes: {
    personal: ["text", "author_name"],
    marks: [
      {
        of: "person",
        kind: "customer_notes_written",
        where: "author_id = $user",
        show: ["created_at", "author_name"],
        erase: { author_name: "$erased" },
      },
      { of: "customer", where: customer, erase: "rows" },
    ],
  },
  customer_assignments: {
    marks: [
      { of: "person", where: "membership_id = any ($memberships)", erase: "rows" },
      { of: "customer", where: customer, erase: "rows" },
    ],
  },
};
