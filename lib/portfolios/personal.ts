import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  portfolios: { plain: ["name", "currency", "description"] },
  portfolio_versions: {},
  portfolio_entries: { plain: ["sort_name", "search"] },
  portfolio_changes: { plain: ["before", "after"] },
};
