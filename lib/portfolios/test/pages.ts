import type { PageRows } from "@/e2e/matrix/page-row";
import { entry, portfolio } from "@/e2e/matrix/records";
import { catalogueEditors, portfolioReaders } from "@/e2e/matrix/who";

export const pages: PageRows = {
  "/[tenant]/provider/portfolios": { allow: portfolioReaders },
  "/[tenant]/provider/portfolios/[portfolio]": { allow: portfolioReaders, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/add": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/changes": { allow: portfolioReaders, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/edit": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/entries": { allow: portfolioReaders, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/entries/[offer]": { allow: catalogueEditors, of: entry },
  "/[tenant]/provider/portfolios/new": { allow: catalogueEditors },
  "/[tenant]/provider/portfolios/[portfolio]/copy": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/add/effect": { allow: catalogueEditors, of: portfolio },
  "/[tenant]/provider/portfolios/[portfolio]/entries/effect": { allow: catalogueEditors, of: portfolio },
};
