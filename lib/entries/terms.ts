import { type SQL, sql } from "drizzle-orm";

const terms = (alias: "d" | "l") =>
  sql.raw(
    ["transfer_one_time", "transfer_recurring", "suggested_one_time", "suggested_recurring"]
      .concat("floor_bp", "ceiling_bp", "commission_bp")
      .map((column) => `${alias}.${column}`)
      .join(", "),
  );

const onSale = (which: "all" | "sellable") => (which === "all" ? sql`true` : sql`on_sale`);

const asJson = (alias: "d" | "l") =>
  sql`case when ${sql.raw(alias)}.id is not null then ${asTerms(alias)} end`;

/** The terms of an entry as one value. */
export const asTerms = (alias: string): SQL =>
  sql.raw(`jsonb_build_object('transferOneTime', ${alias}.transfer_one_time, 'transferRecurring', ${alias}.transfer_recurring,
    'suggestedOneTime', ${alias}.suggested_one_time, 'suggestedRecurring', ${alias}.suggested_recurring,
    'floorBp', ${alias}.floor_bp, 'ceilingBp', ${alias}.ceiling_bp, 'commissionBp', ${alias}.commission_bp)`);

/**
 * Every entry that differs between two versions (none = empty): added, removed or with other terms. With `sellable`, only
 * what is on sale counts, so that it tells what a seller gains and loses. No version has the id of its tenant.
 */
export const differing = (
  tenantId: string,
  live: string | null,
  draft: string | null,
  which: "all" | "sellable" = "all",
): SQL => sql`
  select coalesce(d.offer_id, l.offer_id) as offer_id, coalesce(d.item_id, l.item_id) as item_id,
    coalesce(d.sort_name, l.sort_name) as sort_name,
    case when l.id is null then 'added' when d.id is null then 'removed' else 'changed' end as change,
    ${asJson("l")} as before, ${asJson("d")} as after
  from (select * from portfolio_entries where tenant_id = ${tenantId}::uuid and version_id = ${draft ?? tenantId}::uuid
    and ${onSale(which)}) d
  full join (select * from portfolio_entries where tenant_id = ${tenantId}::uuid and version_id = ${live ?? tenantId}::uuid
    and ${onSale(which)}) l
    on l.offer_id = d.offer_id
  where l.id is null or d.id is null or (${terms("d")}) is distinct from (${terms("l")})`;
