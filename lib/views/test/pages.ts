import type { PageRows } from "@/e2e/matrix/page-row";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/views/[list]": { allow: providerStaff },
  "/[tenant]/provider/views/[list]/columns": { allow: providerStaff },
  "/[tenant]/provider/views/[list]/menu": { allow: providerStaff },
  "/[tenant]/reseller/views/[list]": { allow: activeResellers },
  "/[tenant]/reseller/views/[list]/columns": { allow: activeResellers },
  "/[tenant]/reseller/views/[list]/menu": { allow: activeResellers },
};
