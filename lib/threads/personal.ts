import type { PersonalTables } from "@/db/access/personal";

const ofProvider = "customer_id = $customer and thread <> 'reseller-customer'";
const ofReseller = "customer_id = $customer and thread = 'reseller-customer'";

/** Whoever gives out or erases works for the provider: of what a reseller and its customer wrote to each other it learns when, and by whom. */
export const personal: PersonalTables = {
  messages: {
    personal: ["text", "author_name"],
    secret: ["form_content"],
    marks: [
      {
        of: "person",
        kind: "messages_written",
        where: "author_id = $user",
        show: ["created_at", "author_name"],
        erase: { author_name: "$erased" },
      },
      { of: "customer", where: ofProvider, show: ["created_at", "author_name", "text"], erase: "rows" },
      {
        of: "customer",
        kind: "messages_of_reseller",
        where: ofReseller,
        show: ["created_at", "author_name"],
        erase: "rows",
      },
    ],
  },
  message_files: {
    personal: ["name"],
    secret: ["key"],
    plain: ["type"],
    marks: [
      { of: "customer", where: ofProvider, show: ["name", "type", "size"], erase: "rows", file: "key" },
      {
        of: "customer",
        kind: "files_of_reseller",
        where: ofReseller,
        show: ["type", "size"],
        erase: "rows",
        file: "key",
      },
    ],
  },
  thread_marks: {
    marks: [{ of: "person", where: "membership_id = any ($memberships)", erase: "rows" }],
  },
};
