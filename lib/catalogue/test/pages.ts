import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere, item, picture } from "@/e2e/matrix/records";
import { catalogueEditors, providerStaff } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/catalogue": { allow: providerStaff },
  "/[tenant]/provider/catalogue/[item]": { allow: providerStaff, of: item },
  "/[tenant]/provider/catalogue/[item]/edit": { allow: catalogueEditors, of: item },
  "/[tenant]/provider/catalogue/[item]/pictures": { allow: catalogueEditors, of: item },
  "/[tenant]/provider/catalogue/new": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/bulk": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/bulk/effect": { allow: catalogueEditors },
  "/[tenant]/pictures/[picture]/[size]": {
    ...everywhere,
    of: picture,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/[tenant]/provider/pictures/[picture]/[size]": { allow: providerStaff, of: picture },
  "/[tenant]/provider/catalogue/export": { allow: providerStaff },
};
