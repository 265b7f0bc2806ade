import type { PageRows } from "@/e2e/matrix/page-row";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/search": { allow: providerStaff },
  "/[tenant]/reseller/search": { allow: activeResellers },
  "/[tenant]/account/search": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/provider/search/hits": { allow: providerStaff },
  "/[tenant]/reseller/search/hits": { allow: activeResellers },
  "/[tenant]/account/search/hits": { allow: ["it@muster-gmbh.example"] },
};
