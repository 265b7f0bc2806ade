import type { Client } from "pg";
import { idFrom } from "./fill";

/** Lines in each basket. */
const LINES = 3;

/**
 * Fills the baskets of those customers (a condition on `c`, customers that resellers own) with three lines at the prices
 * of now, whether they had been emptied or never opened.
 */
export async function fillBaskets(client: Client, tenantId: string, which: string): Promise<void> {
  await client.query(
    `insert into baskets as b (tenant_id, id, reseller_id, customer_id, line_count, changed_by_name, version)
     select $1, ${idFrom("'basket ' || c.id")}, c.reseller_id, c.id, ${LINES}, 'Admin 1', 1
     from customers c where c.tenant_id = $1 and c.reseller_id is not null and c.state in ('prospect', 'active') and ${which}
     on conflict (tenant_id, customer_id) do update set line_count = ${LINES}, version = b.version + 1, changed_at = now()`,
    [tenantId],
  );
  await client.query(
    `insert into basket_lines (tenant_id, id, basket_id, reseller_id, offer_id, quantity, told, told_transfer_one_time, told_transfer_recurring)
     select $1, ${idFrom("'line ' || b.id || b.version || l")}, b.id, b.reseller_id, s.offer_id, 1 + l % 4, s.told, s.transfer_one_time, s.transfer_recurring
     from (select b.*, row_number() over (partition by b.reseller_id order by b.id) as at from baskets b
       join customers c on c.tenant_id = b.tenant_id and c.id = b.customer_id
       where b.tenant_id = $1 and b.line_count = ${LINES} and ${which}
         and not exists (select 1 from basket_lines l where l.tenant_id = b.tenant_id and l.basket_id = b.id)) b
     join resellers r on r.tenant_id = $1 and r.id = b.reseller_id
     cross join generate_series(0, ${LINES - 1}) l
     join (${soldBeyondOwnPrices}) s on s.portfolio_id = r.portfolio_id and s.k = (b.at * 7 + l * 13) % s.many
     on conflict do nothing`,
    [tenantId],
  );
}

/** Each portfolio's entries after the first twenty, of which the resellers of a large tenant ask prices of their own. */
const soldBeyondOwnPrices = `
  select p.id as portfolio_id, e.offer_id, e.k, count(*) over (partition by p.id) as many, e.transfer_one_time, e.transfer_recurring,
    jsonb_build_object('name', i.name, 'names', jsonb_build_object('en', i.texts -> 'en' -> 'name', 'de', i.texts -> 'de' -> 'name'),
      'kind', o.kind, 'currency', o.currency, 'oneTime', e.suggested_one_time, 'recurring', e.suggested_recurring, 'period', o.period,
      'termMonths', o.term_months, 'noticeDays', o.notice_days, 'renewal', o.renewal) as told
  from portfolios p
  cross join lateral (select *, row_number() over (order by sort_name, id) - 1 as k from (select * from portfolio_entries
    where tenant_id = $1 and version_id = p.live_version_id and on_sale order by sort_name, id offset 20 limit 200) some_of_them) e
  join items i on i.tenant_id = $1 and i.id = e.item_id
  join offers o on o.tenant_id = $1 and o.id = e.offer_id
  where p.tenant_id = $1 and p.live_version_id is not null`;
