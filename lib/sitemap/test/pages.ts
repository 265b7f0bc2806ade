import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere } from "@/e2e/matrix/records";

export const pages: PageRows = {
  "/robots.txt": everywhere,
  "/sitemap.xml": everywhere,
  "/[tenant]/sitemap.xml": everywhere,
  "/[tenant]/r/[reseller]/sitemap.xml": everywhere,
};
