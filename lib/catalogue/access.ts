import { everything, inTenant, type TenantTables } from "@/db/access/grants";

const visibleItem = [
  "tenant_id",
  "id",
  "sku",
  "name",
  "manufacturer",
  "kind",
  "stock_kept",
  "lead_days",
  "to_order",
  "category_id",
  "state",
  "texts",
  "updated_at",
] as const;

const visiblePicture = [
  "tenant_id",
  "id",
  "item_id",
  "state",
  "position",
  "key",
  "width",
  "height",
  "alt",
] as const;

const visibleOffer = [
  "tenant_id",
  "id",
  "item_id",
  "kind",
  "currency",
  "one_time",
  "recurring",
  "period",
  "term_months",
  "notice_days",
  "renewal",
  "state",
  "position",
] as const;

export const access: TenantTables = {
  items: {
    provider: inTenant(),
    reseller: { rows: "on sale", select: visibleItem },
    customer: { rows: "on sale", select: visibleItem },
    public: { rows: "on sale", select: visibleItem },
    worker: inTenant({ select: ["tenant_id", "id", "state", "state_changed_at"] }),
    gate: { select: ["tenant_id", "id", "sku", "name", "kind", "state", "category_id", "search", "texts"] },
  },
  item_pictures: {
    provider: inTenant(everything),
    reseller: { rows: "on sale", select: visiblePicture },
    customer: { rows: "on sale", select: visiblePicture },
    public: { rows: "on sale", select: visiblePicture },
  },
  offers: {
    provider: inTenant(),
    reseller: { rows: "on sale", select: visibleOffer },
    customer: { rows: "on sale", select: visibleOffer },
    public: { rows: "on sale", select: visibleOffer },
    worker: inTenant({
      select: ["tenant_id", "id", "state", "updated_at", "currency", "period", "recurring"],
    }),
    gate: {
      select: [
        ...["tenant_id", "id", "kind", "currency", "period", "term_months", "notice_days", "renewal"],
        "needs_yes",
      ],
    },
  },
  offer_costs: {
    provider: inTenant(everything),
  },
};
