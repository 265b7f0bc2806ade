import type { PageRows } from "@/e2e/matrix/page-row";
import { activeResellers, providerStaff } from "@/e2e/matrix/who";

/** What the menu and the edges of columns keep for a person, and what is forgotten again. */
const kept = {
  leaves: "nordwind list_columns",
  by: { PUT: "?hidden=total&widths=number-120", DELETE: "" },
};

export const pages: PageRows = {
  "/[tenant]/provider/views/[list]": { allow: providerStaff },
  "/[tenant]/provider/views/[list]/columns": { allow: providerStaff, writes: kept },
  "/[tenant]/provider/views/[list]/menu": { allow: providerStaff },
  "/[tenant]/reseller/views/[list]": { allow: activeResellers },
  "/[tenant]/reseller/views/[list]/columns": { allow: activeResellers, writes: kept },
  "/[tenant]/reseller/views/[list]/menu": { allow: activeResellers },
};
