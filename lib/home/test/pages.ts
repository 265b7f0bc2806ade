import type { PageRows } from "@/e2e/matrix/page-row";
import { activeResellers, priceSetters, providerStaff } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider": { allow: providerStaff },
  "/[tenant]/reseller": { allow: activeResellers },
  "/[tenant]/reseller/margin": { allow: priceSetters },
  "/[tenant]/account": { allow: ["it@muster-gmbh.example"] },
  "/[tenant]/reseller/margin/export": { allow: priceSetters },
};
