import type { PersonalTables } from "@/db/access/personal";

const ofUser = "user_id = $user";

export const personal: PersonalTables = {
  users: {
    personal: ["email", "name", "locale"],
    secret: ["password_hash"],
    marks: [
      {
        of: "person",
        where: "id = $user",
        erase: {
          email: "'erased-' || id || '@erased.invalid'",
          name: "$erased",
          locale: "null",
          password_hash: "null",
        },
      },
    ],
  },
  user_tenants: {},
  sessions: {
    personal: ["address", "user_agent"],
    secret: ["token_hash"],
    marks: [{ of: "person", where: ofUser, erase: "rows" }],
  },
  session_places: {},
  devices: {
    secret: ["token_hash"],
    marks: [{ of: "person", where: ofUser, erase: "rows" }],
  },
  tokens: {
    personal: ["email"],
    secret: ["token_hash"],
    marks: [{ of: "person", where: "email = $email", erase: "rows" }],
  },
  rate_limits: {
    personal: ["key"],
    marks: [
      {
        // A key is the limit's name, a colon and whom it counts; behind an address a network or device may follow.
        of: "person",
        where: "split_part(substr(key, position(':' in key) + 1), ' ', 1) = $email",
        show: ["key"],
        keep: "moments",
      },
    ],
  },
};
