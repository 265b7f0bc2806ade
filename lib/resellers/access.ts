import { inTenant, type TenantTables } from "@/db/access/grants";

const visible = [
  "tenant_id",
  "id",
  "slug",
  "name",
  "state",
  "storefront_open",
  "brand_colour",
  "logo_key",
  "email",
  "phone",
  "hours",
  "about",
  "imprint",
  "street",
  "postal_code",
  "city",
  "country",
] as const;

/** What a reseller says about itself; never its state, its portfolio or what it is blocked from. */
const ownEdits = [
  "brand_colour",
  "logo_key",
  "email",
  "phone",
  "hours",
  "vat_number",
  "about",
  "imprint",
  "street",
  "postal_code",
  "city",
  "country",
  "version",
  "updated_at",
] as const;

export const access: TenantTables = {
  resellers: {
    provider: inTenant(),
    reseller: { rows: "the reseller itself", select: true, update: ownEdits },
    customer: { rows: "the reseller itself", select: visible },
    public: { rows: "open storefront", select: visible },
    auth: inTenant({ select: true, update: ["state", "state_changed_at", "version", "updated_at"] }),
    worker: inTenant({ select: true }),
    gate: { select: true },
  },
};
