import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  list_views: {
    personal: ["name", "parameters"],
    marks: [{ of: "person", where: "owner_id = any ($memberships)", erase: "rows" }],
  },
  list_columns: {
    plain: ["hidden", "widths"],
    marks: [{ of: "person", where: "membership_id = any ($memberships)", erase: "rows" }],
  },
  list_starts: {
    marks: [{ of: "person", where: "membership_id = any ($memberships)", erase: "rows" }],
  },
};
