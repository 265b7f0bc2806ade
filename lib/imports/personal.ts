import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  imports: {
    personal: ["created_by_name", "started_by_name"],
    plain: ["file_name", "content", "mapping", "problems", "preview", "refused", "failure"],
    marks: [
      {
        of: "person",
        kind: "imports_uploaded",
        where: "created_by = $user",
        show: ["created_at", "file_name", "created_by_name"],
        erase: { created_by_name: "$erased" },
        keep: "lists",
      },
      {
        of: "person",
        kind: "imports_started",
        where: "started_by = $user",
        show: ["started_at", "file_name", "started_by_name"],
        erase: { started_by_name: "$erased" },
        keep: "lists",
      },
    ],
  },
};
