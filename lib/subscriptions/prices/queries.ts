import { type SQL, sql } from "drizzle-orm";
import type { UpkeepScope } from "@/lib/door/system";
import { EARLIER, LATEST, type PricesNow } from "./rules";

/** A subscription, what it pays, and what it would pay now. */
export type Priced = PricesNow & {
  id: string;
  model: string;
  retailRecurring: number;
  transferRecurring: number | null;
};

/** Where in the order of their ends somebody has looked until. */
export type Place = { on: string; id: string };

/** Whether the end of a term lies in the days in which another price is told for it, as pricedFrom finds it: of the present term, or of one that follows. */
function inTime(day: string): SQL {
  const from = sql`(${day}::date + greatest(${LATEST}::int, coalesce(s.notice_days, 0)))`;
  const until = sql`${from} + ${EARLIER}::int`;
  const length = sql`coalesce(s.term_months, case s.period when 'year' then 12 when 'quarter' then 3 else 1 end)`;
  // An end so many months after the first day lies as many calendar months after it, and the days touch two of them at most.
  const months = sql`((extract(year from ${from}) - extract(year from s.first_day)) * 12
    + extract(month from ${from}) - extract(month from s.first_day))::int + more`;
  return sql`s.next_on <= ${until} and (s.term_end between ${from} and ${until} or exists (
    select 1 from (select ${months} as after from generate_series(0, 1) more) m
    where m.after >= s.term_base + ${length} * (s.term + 2) and (m.after - s.term_base) % ${length} = 0
      and (s.first_day + make_interval(months => m.after))::date between ${from} and ${until}))`;
}

/**
 * The next so many of what runs, by their ends: which of them go on by themselves, have no other price ahead, and could be told
 * one today, where the rule of their portfolio, or of the provider for direct ones, is that they renew at the prices of that time.
 */
async function listInTime({ actor, tx }: UpkeepScope, { day, after, most }: Look) {
  const tenant = sql`${actor.tenantId}::uuid`;
  const current = sql`select 1 from tenants t where t.id = ${tenant} and t.renewal_prices = 'current'`;
  const portfolios = sql`select f.id from portfolios f where f.tenant_id = ${tenant} and f.renewal_prices = 'current'`;
  const { rows: follow } = await tx.execute(sql`select where exists (${current}) or exists (${portfolios})`);
  if (!follow.length) return [];
  // What is looked through is read by its index first, whatever the conditions are.
  const { rows } = await tx.execute<Place & { ripe: boolean }>(sql`
    with s as materialized (
      select id, next_on, state, model, reseller_id, next_price_on, notice_days, renewal, period, first_day, term_base, term, term_months, term_end
      from subscriptions where tenant_id = ${tenant} and ended_at is null and (next_on, id) > (${after.on}::date, ${after.id}::uuid)
      order by next_on, id limit ${most})
    select s.next_on::text as on, s.id, (s.next_price_on is null and s.state <> 'notice given'
      and (s.term_months is null or s.renewal = 'automatic') and ${inTime(day)}
      and case s.model when 'direct' then exists (${current}) else s.reseller_id in (
        select r.id from resellers r where r.tenant_id = ${tenant} and r.portfolio_id in (${portfolios})) end) as ripe
    from s order by s.next_on, s.id`);
  return rows;
}

type Look = { day: string; after: Place; most: number };

/**
 * Of the next so many subscriptions that run, those that could be told another price today and for which their portfolio, or the catalogue
 * for direct ones, asks another one than they pay; and where to go on from, as long as there are more.
 */
export async function listRepriced(
  scope: UpkeepScope,
  look: Look,
): Promise<{ found: Priced[]; next: Place | undefined }> {
  const { actor, tx } = scope;
  const places = await listInTime(scope, look);
  const last = places.length === look.most ? places.at(-1) : undefined;
  const next = last && { on: last.on, id: last.id };
  const ripe = places.filter((each) => each.ripe).map(({ id }) => id);
  if (!ripe.length) return { found: [], next };
  const tenant = sql`${actor.tenantId}::uuid`;
  const own = sql`s.tenant_id = ${tenant} and s.id = any(${sql.param(ripe)}::uuid[])`;
  const paid = sql`s.id, s.model, s.retail_recurring as "retailRecurring", s.transfer_recurring as "transferRecurring"`;
  const { rows } = await tx.execute<Record<keyof Priced, string | null>>(sql`
    select ${paid}, (l.snapshot #>> '{ownPrice,recurring}')::bigint as agreed, p.recurring as own, e.suggested_recurring as suggested,
      e.transfer_recurring as transfer, e.floor_bp as "floorBp", e.ceiling_bp as "ceilingBp"
    from subscriptions s
    join resellers r on r.tenant_id = ${tenant} and r.id = s.reseller_id
    join portfolios f on f.tenant_id = ${tenant} and f.id = r.portfolio_id and f.renewal_prices = 'current' and f.currency = s.currency
    join portfolio_entries e on e.tenant_id = ${tenant} and e.version_id = f.live_version_id and e.offer_id = s.offer_id
    join offers o on o.tenant_id = ${tenant} and o.id = s.offer_id and o.period = s.period
    join order_lines l on l.tenant_id = ${tenant} and l.id = s.line_id
    left join reseller_prices p on p.tenant_id = ${tenant} and p.reseller_id = s.reseller_id and p.offer_id = s.offer_id
    where ${own} and s.model <> 'direct' and e.suggested_recurring is not null
      and (l.snapshot #>> '{ownPrice,recurring}' is null and coalesce(p.recurring, e.suggested_recurring) <> s.retail_recurring
        or s.model = 'resale' and e.transfer_recurring is distinct from s.transfer_recurring)
    union all
    select ${paid}, null, null, o.recurring, null, null, null
    from subscriptions s
    join offers o on o.tenant_id = ${tenant} and o.id = s.offer_id and o.period = s.period and o.currency = s.currency
    where ${own} and s.model = 'direct' and o.recurring <> s.retail_recurring`);
  return { found: rows.map(pricedOf), next };
}

/** A bigint read outside the query builder comes as text. */
function pricedOf(row: Record<keyof Priced, string | null>): Priced {
  const amount = (minor: string | null) => (minor === null ? null : Number(minor));
  return {
    id: row.id ?? "",
    model: row.model ?? "",
    retailRecurring: Number(row.retailRecurring),
    transferRecurring: amount(row.transferRecurring),
    suggested: Number(row.suggested),
    agreed: amount(row.agreed),
    own: amount(row.own),
    transfer: amount(row.transfer),
    floorBp: amount(row.floorBp),
    ceilingBp: amount(row.ceilingBp),
  };
}
