import type { PageRows } from "@/e2e/matrix/page-row";
import { upload } from "@/e2e/matrix/records";
import { catalogueEditors } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/catalogue/import": { allow: catalogueEditors },
  "/[tenant]/provider/catalogue/import/[import]": { allow: catalogueEditors, of: upload },
  "/[tenant]/provider/catalogue/import/[import]/changes": { allow: catalogueEditors, of: upload },
  "/[tenant]/provider/catalogue/import/[import]/refused": { allow: catalogueEditors, of: upload },
};
