import type { PersonalTables } from "@/db/access/personal";
import { visible, visibleLine } from "./access";

export const personal: PersonalTables = {
  orders: {
    personal: [
      "customer_name",
      "state_reason",
      "reference",
      "note",
      "deliver_to",
      "bill_to",
      "contact",
      "contact_email",
      "placed_by_name",
      "form_content",
      "search",
    ],
    plain: ["number", "reseller_name", "currency"],
    marks: [
      {
        of: "person",
        kind: "orders_contact",
        // An order keeps the address as it was shown to whoever chose it.
        where: "contact_email in ($email, $shown)",
        show: ["number", "placed_at", "contact"],
        erase: { contact: "null" },
      },
      {
        of: "person",
        kind: "orders_placed",
        where: "placed_by = $user",
        show: ["number", "placed_at", "placed_by_name"],
        erase: { placed_by_name: "$erased", form_content: "null" },
        keep: "accounts",
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: visible,
        erase: { contact: "null", note: "null", form_content: "null" },
        keep: "accounts",
      },
      {
        // Out of their time, they kept what the customer was called as long as it was one (retention/jobs.ts).
        of: "customer",
        kind: "orders_old",
        where: "customer_id = $customer and forgotten_at is not null",
        show: ["number"],
        erase: { customer_name: "$erased" },
      },
    ],
  },
  confirming_customers: {
    personal: ["chosen_by_name"],
    marks: [
      {
        of: "person",
        kind: "confirming_customers",
        where: "chosen_by = $user",
        show: ["created_at", "chosen_by_name"],
        erase: { chosen_by_name: "$erased" },
      },
    ],
  },
  order_lines: {
    personal: [
      "delivery_reason",
      "promise_reason",
      "signed_by",
      "parcel",
      "carrier",
      "tracking",
      "tracking_page",
    ],
    plain: ["sku", "name", "snapshot"],
    marks: [
      {
        of: "customer",
        where: "customer_id = $customer",
        show: visibleLine,
        erase: { signed_by: "null" },
        keep: "accounts",
      },
    ],
  },
};
