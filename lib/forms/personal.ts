import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  kept_forms: {
    secret: ["token_hash", "content"],
    plain: ["path"],
    marks: [{ of: "person", where: "membership_id = any ($memberships)", scoped: true, erase: "rows" }],
  },
};
