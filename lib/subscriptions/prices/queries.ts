import { type SQL, sql } from "drizzle-orm";
import type { UpkeepScope } from "@/lib/door/system";
import type { PricesNow } from "./rules";
import { EARLIER } from "./rules";

export type Priced = PricesNow & { id: string };

/** In time for a renewal that comes soon, of what goes on by itself and has no other price ahead. */
const open = (
  day: string,
): SQL => sql`s.ended_at is null and s.state <> 'notice given' and s.next_price_on is null
  and (s.term_months is null or s.renewal = 'automatic')
  and s.next_on <= ${day}::date + greatest(30, coalesce(s.notice_days, 0)) + ${EARLIER}::int`;

/**
 * Subscriptions for which their portfolio, or the catalogue for direct ones, asks another price than they pay, where its rule is
 * that they renew at the prices of that time; the next so many after an id.
 */
export async function listRepriced(
  { actor, tx }: UpkeepScope,
  { day, after, most }: { day: string; after: string; most: number },
): Promise<Priced[]> {
  const tenant = sql`${actor.tenantId}::uuid`;
  const retail = sql`coalesce(p.recurring, e.suggested_recurring)`;
  const { rows } = await tx.execute<Record<keyof Priced, string | null>>(sql`
    select s.id, (l.snapshot #>> '{ownPrice,recurring}')::bigint as agreed, p.recurring as own, e.suggested_recurring as suggested,
      e.transfer_recurring as transfer, e.floor_bp as "floorBp", e.ceiling_bp as "ceilingBp"
    from subscriptions s
    join resellers r on r.tenant_id = ${tenant} and r.id = s.reseller_id
    join portfolios f on f.tenant_id = ${tenant} and f.id = r.portfolio_id and f.renewal_prices = 'current' and f.currency = s.currency
    join portfolio_entries e on e.tenant_id = ${tenant} and e.version_id = f.live_version_id and e.offer_id = s.offer_id
    join offers o on o.tenant_id = ${tenant} and o.id = s.offer_id and o.period = s.period
    join order_lines l on l.tenant_id = ${tenant} and l.id = s.line_id
    left join reseller_prices p on p.tenant_id = ${tenant} and p.reseller_id = s.reseller_id and p.offer_id = s.offer_id
    where s.tenant_id = ${tenant} and s.id > ${after}::uuid and ${open(day)} and e.suggested_recurring is not null
      and (${retail} <> s.retail_recurring or s.model = 'resale' and e.transfer_recurring is distinct from s.transfer_recurring)
    union all
    select s.id, null, null, o.recurring, null, null, null
    from subscriptions s
    join tenants t on t.id = ${tenant} and t.renewal_prices = 'current'
    join offers o on o.tenant_id = ${tenant} and o.id = s.offer_id and o.period = s.period and o.currency = s.currency
    where s.tenant_id = ${tenant} and s.id > ${after}::uuid and ${open(day)} and s.model = 'direct' and o.recurring <> s.retail_recurring
    order by 1 limit ${most}`);
  const amount = (minor: string | null) => (minor === null ? null : Number(minor));
  return rows.map(({ id, suggested, ...row }) => ({
    id: id ?? "",
    suggested: Number(suggested),
    agreed: amount(row.agreed),
    own: amount(row.own),
    transfer: amount(row.transfer),
    floorBp: amount(row.floorBp),
    ceilingBp: amount(row.ceilingBp),
  }));
}
