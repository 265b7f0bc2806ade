import type { PageRows } from "@/e2e/matrix/page-row";
import { assigned, order, sentOrder } from "@/e2e/matrix/records";
import { activeResellers, fulfilment, providerStaff } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/orders": { allow: providerStaff },
  "/[tenant]/provider/orders/steps": { allow: fulfilment },
  "/[tenant]/provider/orders/work": { allow: fulfilment },
  "/[tenant]/provider/orders/work/steps": { allow: fulfilment },
  "/[tenant]/provider/orders/work/picking?which=matching": { allow: fulfilment },
  "/[tenant]/provider/orders/work/notes?which=matching": { allow: fulfilment },
  "/[tenant]/provider/orders/[order]/note": { allow: providerStaff, of: sentOrder, sees: assigned },
  "/[tenant]/reseller/orders/[order]/note": { allow: activeResellers, of: sentOrder },
  "/[tenant]/provider/orders/[order]": { allow: providerStaff, of: order, sees: assigned },
  "/[tenant]/reseller/orders": { allow: activeResellers },
  "/[tenant]/reseller/orders/[order]": { allow: activeResellers, of: order },
  "/[tenant]/account/orders/[order]": { allow: ["it@muster-gmbh.example"], of: order },
  "/[tenant]/provider/orders/export": { allow: providerStaff },
  "/[tenant]/reseller/orders/export": { allow: activeResellers },
};
