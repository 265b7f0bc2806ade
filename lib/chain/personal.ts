import type { PersonalTables } from "@/db/access/personal";

export const personal: PersonalTables = { audit_heads: { secret: ["link", "base_link"] } };
