import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = { categories: { plain: ["slug", "names"] } };
