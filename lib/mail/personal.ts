import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  mails: {
    personal: ["recipient", "subject", "text", "html"],
    plain: ["job_key"],
    marks: [
      {
        of: "person",
        where: "recipient = $email and tenant_id = $tenant",
        scoped: true,
        show: ["created_at", "recipient"],
        erase: "rows",
      },
      {
        // About an account as a whole, such as a new password.
        of: "person",
        kind: "mails_account",
        where: "recipient = $email and tenant_id is null",
        show: ["created_at", "recipient"],
        erase: "rows",
      },
    ],
  },
};
