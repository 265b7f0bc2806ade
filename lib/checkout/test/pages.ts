import type { PageRows } from "@/e2e/matrix/page-row";
import { customer, direct, line, ownDirect } from "@/e2e/matrix/records";
import { activeResellers, customerKeepers, priceSetters } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/orders/baskets": { allow: customerKeepers },
  "/[tenant]/provider/orders/new": { allow: customerKeepers },
  "/[tenant]/provider/orders/new/review?customer=[customer]": {
    allow: customerKeepers,
    of: direct,
    sees: ownDirect,
  },
  "/[tenant]/reseller/orders/baskets": { allow: activeResellers },
  "/[tenant]/reseller/orders/new": { allow: activeResellers },
  "/[tenant]/reseller/orders/new/lines/[line]": { allow: priceSetters, of: line },
  "/[tenant]/reseller/orders/new/review?customer=[customer]": { allow: activeResellers, of: customer },
};
