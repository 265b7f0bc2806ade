import type { PersonalTables } from "@/db/access/personal";

const ofPerson = { of: "person", where: "membership_id = any ($memberships)", erase: "rows" } as const;

export const personal: PersonalTables = {
  events: {
    personal: ["words"],
    plain: ["kind"],
    marks: [
      { of: "customer", where: "customer_id = $customer", show: ["created_at", "kind"], erase: "rows" },
    ],
  },
  notifications: {
    personal: ["words"],
    plain: ["kind"],
    marks: [ofPerson],
  },
  notification_mails: {
    personal: ["recipient", "words"],
    plain: ["kind", "locale"],
    marks: [
      {
        of: "person",
        where: "recipient = $email",
        show: ["created_at", "recipient", "kind", "state"],
        erase: "rows",
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["created_at", "recipient", "kind", "state"],
        erase: "rows",
      },
    ],
  },
  notification_choices: { plain: ["product", "mail"], marks: [ofPerson] },
  customer_notifications: {
    plain: ["off", "locale"],
    marks: [{ of: "customer", where: "customer_id = $customer", show: ["off", "locale"], erase: "rows" }],
  },
};
