import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = { reseller_prices: {} };
