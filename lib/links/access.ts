import type { TenantTables } from "@/db/access/grants";

const told = [
  "tenant_id",
  "id",
  "kind",
  "reseller_id",
  "customer_id",
  "order_id",
  "membership_id",
  "created_by_name",
  "created_at",
  "expires_at",
  "revoked_at",
  "last_opened_at",
] as const;

/** A link is made and revoked, and never changed; nobody reads what its token is known by. */
const kept = { select: told, insert: true, update: ["revoked_at", "updated_at"] } as const;

export const access: TenantTables = {
  secret_links: {
    provider: { rows: "of the provider itself", ...kept },
    reseller: { rows: "of the reseller", ...kept },
    customer: { rows: "of the customer", ...kept },
    gate: { select: true, update: ["last_opened_at"] },
  },
};
