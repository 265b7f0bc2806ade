import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = {
  items: { plain: ["sku", "name", "manufacturer", "texts", "search"] },
  item_pictures: { plain: ["key", "alt"] },
  offers: { plain: ["currency", "needs_yes"] },
  offer_costs: {},
};
