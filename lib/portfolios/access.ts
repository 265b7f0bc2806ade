import { everything, inTenant, type TenantTables } from "@/db/access/grants";

const visibleEntry = [
  "tenant_id",
  "id",
  "version_id",
  "item_id",
  "offer_id",
  "sort_name",
  "category_id",
  "on_sale",
  "search",
  "suggested_one_time",
  "suggested_recurring",
] as const;

export const access: TenantTables = {
  portfolios: {
    provider: inTenant(),
    reseller: { rows: "the portfolio itself", select: true },
    worker: inTenant({ select: ["tenant_id", "id", "currency", "renewal_prices", "live_version_id"] }),
    gate: { select: true },
  },
  portfolio_versions: {
    provider: inTenant({ ...everything, deletable: "state = 'draft'" }),
  },
  portfolio_entries: {
    provider: inTenant(everything),
    reseller: { rows: "of the portfolio version", select: true },
    customer: { rows: "of the portfolio version", select: visibleEntry },
    worker: inTenant({
      select: [
        ...["tenant_id", "version_id", "offer_id", "transfer_recurring", "suggested_recurring"],
        ...["floor_bp", "ceiling_bp"],
      ],
    }),
    public: { rows: "of the portfolio version", select: visibleEntry },
    gate: { select: ["tenant_id", "id", "version_id", "sort_name", "category_id", "on_sale", "search"] },
  },
  portfolio_changes: {
    provider: inTenant({ select: true, insert: true }),
    gate: { select: true },
  },
};
