import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = { number_ranges: { plain: ["kind"] } };
