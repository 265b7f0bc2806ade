import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  audit_entries: {
    personal: [
      "actor_name",
      "on_behalf_of",
      "record_label",
      "reason",
      "words",
      "changes",
      "address",
      "user_agent",
    ],
    secret: ["link"],
    plain: ["action", "record_kind", "request_id"],
    marks: [
      {
        of: "person",
        where: "actor_id = $user",
        show: ["at", "actor_name", "action", "record_kind", "record_label", "address", "user_agent"],
        keep: "audit",
      },
      {
        of: "customer",
        where: "customer_id = $customer",
        show: ["at", "action", "record_kind", "record_label", "reason", "words"],
        keep: "audit",
      },
    ],
  },
};
