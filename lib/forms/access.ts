import type { GlobalTables } from "@/db/access/grants";

export const access: GlobalTables = {
  kept_forms: { auth: { select: true, insert: true, delete: true } },
};
