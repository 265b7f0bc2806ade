import type { PageRows } from "@/e2e/matrix/page-row";
import { item, soldByAlpha } from "@/e2e/matrix/records";
import { activeResellers, priceSetters } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/reseller/catalogue": { allow: activeResellers },
  "/[tenant]/reseller/catalogue/[item]": { allow: activeResellers, of: item, sees: soldByAlpha },
  "/[tenant]/reseller/catalogue/changes": { allow: activeResellers },
  "/[tenant]/reseller/catalogue/prices": { allow: priceSetters },
  "/[tenant]/reseller/customer-mode": { allow: activeResellers },
  "/[tenant]/reseller/catalogue/export": { allow: activeResellers },
};
