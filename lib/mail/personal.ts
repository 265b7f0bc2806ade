import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  mails: {
    personal: ["recipient", "subject", "text", "html"],
    plain: ["job_key"],
    marks: [{ of: "person", where: "recipient = $email", show: ["created_at", "recipient"], erase: "rows" }],
  },
};
