import type { PageRows } from "@/e2e/matrix/page-row";
import { category } from "@/e2e/matrix/records";
import { catalogueEditors } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/catalogue/categories": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/categories/[category]": { allow: catalogueEditors, of: category },
  "/[tenant]/provider/catalogue/categories/new": { allow: catalogueEditors },
};
