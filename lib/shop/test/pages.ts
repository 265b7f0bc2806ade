import type { PageRows } from "@/e2e/matrix/page-row";
import { everywhere, item, shopItem } from "@/e2e/matrix/records";

export const pages: PageRows = {
  "/[tenant]": everywhere,
  "/[tenant]/imprint": everywhere,
  "/[tenant]/items/[item]": { ...everywhere, of: shopItem, sees: { guest: ["own", "neighbour", "sibling"] } },
  "/[tenant]/r/[reseller]": everywhere,
  "/[tenant]/r/[reseller]/imprint": everywhere,
  "/[tenant]/r/[reseller]/items/[item]": {
    ...everywhere,
    of: shopItem,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/[tenant]/preview": everywhere,
  "/[tenant]/items/[item]/preview": {
    ...everywhere,
    of: item,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/[tenant]/r/[reseller]/preview": everywhere,
  "/[tenant]/r/[reseller]/items/[item]/preview": {
    ...everywhere,
    of: item,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
};
