import { everything, type GlobalTables } from "@/db/access/grants";

export const access: GlobalTables = {
  mails: { worker: everything },
};
