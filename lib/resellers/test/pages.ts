import type { PageRows } from "@/e2e/matrix/page-row";
import { reassignment, reseller } from "@/e2e/matrix/records";
import { providerAdmin, resellerAdmins, resellerReaders } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/resellers": { allow: resellerReaders },
  "/[tenant]/provider/resellers/[reseller]": { allow: resellerReaders, of: reseller },
  "/[tenant]/provider/resellers/[reseller]/edit": { allow: providerAdmin, of: reseller },
  "/[tenant]/provider/resellers/new": { allow: providerAdmin },
  "/[tenant]/provider/resellers/[reseller]/portfolio": { allow: providerAdmin, of: reseller },
  "/[tenant]/reseller/profile": { allow: resellerAdmins },
  "/[tenant]/provider/resellers/[reseller]/portfolio/changes?portfolioId=[portfolio]": {
    allow: providerAdmin,
    of: reassignment,
  },
};
