import type { PageRows } from "@/e2e/matrix/page-row";
import { resellerAdmins, settingsReaders } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/settings/audit": { allow: settingsReaders },
  "/[tenant]/reseller/audit": { allow: resellerAdmins },
  "/[tenant]/provider/settings/audit/export": { allow: settingsReaders },
  "/[tenant]/reseller/audit/export": { allow: resellerAdmins },
};
