import type { PageRows } from "@/e2e/matrix/page-row";
import { member } from "@/e2e/matrix/records";
import { activeResellers, providerAdmin, resellerAdmins, settingsReaders } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/settings/roles": { allow: settingsReaders },
  "/[tenant]/provider/team": { allow: settingsReaders },
  "/[tenant]/provider/team/[member]": { allow: providerAdmin, of: member("provider") },
  "/[tenant]/provider/team/invite": { allow: providerAdmin },
  "/[tenant]/reseller/team": { allow: activeResellers },
  "/[tenant]/reseller/team/[member]": { allow: resellerAdmins, of: member("reseller") },
  "/[tenant]/reseller/team/invite": { allow: resellerAdmins },
};
