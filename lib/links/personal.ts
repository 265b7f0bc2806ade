import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  secret_links: {
    personal: ["created_by_name"],
    secret: ["token_hash"],
    marks: [
      {
        of: "person",
        kind: "links_calendar",
        where: "membership_id = any ($memberships) and kind = 'calendar'",
        show: ["created_at", "last_opened_at"],
        erase: "rows",
      },
      {
        of: "person",
        kind: "links_made",
        where: "membership_id = any ($memberships) and kind = 'order'",
        show: ["created_at", "created_by_name"],
        erase: { created_by_name: "$erased" },
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["created_at", "created_by_name", "kind"],
        erase: "rows",
      },
    ],
  },
};
