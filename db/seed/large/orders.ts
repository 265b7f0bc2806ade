import { askedOfSubscriptions } from "@/db/seed/orders/requests";
import { beginSubscriptions } from "@/db/seed/orders/subscriptions";
import { beginWork } from "@/db/seed/orders/work";
import { type Filling, idOf, ownerOf, wordOf } from "./fill";
import { people } from "./words";

/** So many entries of each portfolio are ordered. */
const ORDERED = 500;

/** The newest orders wait, the older ones are on their way, most are done; some came to nothing. */
const stateOf = (o: string, orders: number) => `case
  when ${o} % 33 = 0 then 'rejected' when ${o} % 21 = 0 then 'cancelled'
  when ${o} > ${orders} * 0.97 then case when ${o} % 9 = 4 then 'information asked' else 'placed' end
  when ${o} > ${orders} * 0.95 then 'confirmed' when ${o} > ${orders} * 0.92 then 'in delivery' else 'completed' end`;

/** What is on its way was promised for some day around now. */
const promisedOn = "case d.state when 'in delivery' then d.placed_at::date + (60 + d.o % 30)::int end";

/** Puts in the orders of the last three years with one to four lines each, their numbers, and the entries of their timelines. */
export async function fillOrders(filling: Filling, progress: (text: string) => void): Promise<void> {
  const { client, tenantId, now } = filling;
  await drawUp(filling);
  progress("orders");
  await client.query(
    `insert into orders (tenant_id, id, number, reseller_id, customer_id, reseller_name, customer_name, model, state, state_changed_at, currency,
       one_time_total, monthly_total, billed_one_time, billed_monthly, line_count, reference, placed_at, placed_by, placed_by_name, idempotency_key, promised_on, due_on, created_at, updated_at)
     select $1, d.id, d.number, d.reseller_id, d.customer_id, d.reseller_name, d.customer_name, coalesce(d.model, 'direct'), d.state, d.placed_at, 'EUR',
       t.one_time, t.monthly, case when d.model = 'resale' then t.transfer_one_time else t.one_time end,
       case when d.model = 'resale' then t.transfer_monthly else t.monthly end, t.lines, case when d.o % 3 = 0 then 'Bestellung ' || d.o end, d.placed_at, ${idOf("person", "1")},
       ${wordOf(people, "d.o")} || ' Voss', ${idOf("key", "d.o")}, ${promisedOn}, case d.state when 'in delivery' then ${promisedOn} when 'confirmed' then d.placed_at::date + 7 end, d.placed_at, d.placed_at
     from drawn_orders d join (select o, sum(quantity * coalesce(one_time, 0)) as one_time, sum(quantity * coalesce(recurring, 0)) as monthly,
       sum(quantity * coalesce(transfer_one_time, one_time, 0)) as transfer_one_time, sum(quantity * coalesce(transfer_recurring, recurring, 0)) as transfer_monthly,
       count(*) as lines from drawn_lines group by o) t using (o)`,
    [tenantId],
  );
  progress("order lines");
  await client.query(
    `insert into order_lines (tenant_id, id, order_id, reseller_id, customer_id, position, item_id, offer_id, portfolio_version_id, sku, name, offer_kind, period,
       snapshot, quantity, retail_one_time, retail_recurring, suggested_one_time, suggested_recurring, transfer_one_time, transfer_recurring, commission_bp,
       delivery_state, delivery_changed_at, activated_at, promised_on, created_at, updated_at)
     select $1, ${idOf("line", "l.o * 4 + l.at")}, d.id, d.reseller_id, d.customer_id, l.at, s.item_id, s.offer_id, case when d.reseller_id is not null then s.version_id end,
       s.sku, s.name, s.kind, s.period, s.snapshot, l.quantity, s.one_time, s.recurring, s.one_time, s.recurring,
       case when d.reseller_id is not null then s.transfer_one_time end, case when d.reseller_id is not null then s.transfer_recurring end, 800,
       case when d.state = 'completed' then 'activated' else 'waiting' end, d.placed_at,
       case when d.state = 'completed' then d.placed_at end, ${promisedOn}, d.placed_at, d.placed_at
     from drawn_lines l join drawn_orders d using (o) join drawn_offers s on s.p = l.p and s.k = l.k`,
    [tenantId],
  );
  progress("timelines");
  await client.query(
    `insert into audit_entries (tenant_id, id, at, actor_name, actor_side, action, record_kind, record_id, record_label, reseller_id, customer_id, words)
     select $1, ${idOf("placed", "o * 2 + at")}, placed_at + at * interval '1 day', ${wordOf(people, "o")} || ' Voss',
       case when at = 0 and reseller_id is not null then 'reseller' else 'provider' end, case at when 0 then 'order-placed' else 'order-confirmed' end,
       'order', id, number, reseller_id, customer_id, jsonb_build_object('number', number)
     from drawn_orders, generate_series(0, case when state in ('confirmed', 'in delivery', 'completed') then 1 else 0 end) at`,
    [tenantId],
  );
  await client.query(
    `insert into number_ranges (tenant_id, id, kind, year, value)
     select $1, ${idOf("range", "year::bigint")}, 'order', year, count(*) from drawn_orders group by year`,
    [tenantId],
  );
  await client.query(
    `insert into imports (tenant_id, id, file_name, content, state, rows_total, rows_done, changed_count, created_by, created_by_name, created_at, updated_at)
     select $1, ${idOf("import", "n")}, 'preise-' || n || '.csv', 'sku;name'::bytea, 'done', 1000, 1000, 1000, ${idOf("person", "-2::bigint")}, 'Product Large', at, at
     from generate_series(1::bigint, 200) n, lateral (select $2::timestamptz - n * interval '5 days' as at) t`,
    [tenantId, now],
  );
  await client.query("drop table drawn_offers, drawn_orders, drawn_lines");
  await client.query("analyze orders, order_lines, audit_entries, imports");
  // Without statistics the planner looks through all orders for each line.
  for (const statement of beginSubscriptions(tenantId)) await client.query(statement);
  await client.query(beginWork(tenantId));
  await client.query(askedOfSubscriptions(tenantId, true));
  await client.query(
    "analyze order_lines, subscriptions, subscription_changes, subscription_requests, running_months, running_days, running_customers",
  );
}

async function drawUp({ client, sizes, tenantId, now }: Filling) {
  await client.query(
    `create temp table drawn_offers as
     select p, k, e.offer_id, e.item_id, e.version_id, i.sku, i.name, o.kind, o.period, e.suggested_one_time as one_time, e.suggested_recurring as recurring,
       e.transfer_one_time, e.transfer_recurring, jsonb_build_object('texts', jsonb_build_object(
         'en', (i.texts -> 'en') - 'description', 'de', (i.texts -> 'de') - 'description'), 'manufacturer', i.manufacturer, 'itemKind', i.kind,
         'termMonths', o.term_months, 'noticeDays', o.notice_days, 'renewal', o.renewal) as snapshot
     from generate_series(1::bigint, ${sizes.portfolios}) p
     cross join lateral (select *, row_number() over (order by id) - 1 as k from (select * from portfolio_entries
       where tenant_id = '${tenantId}' and version_id = ${idOf("version", "p * 2")} and on_sale order by sort_name, id limit ${ORDERED}) first) e
     join items i on i.tenant_id = e.tenant_id and i.id = e.item_id
     join offers o on o.tenant_id = e.tenant_id and o.id = e.offer_id`,
  );
  await client.query("create index on drawn_offers (p, k)");
  await client.query(
    `create temp table drawn_orders as
     select d.*, ${idOf("order", "o")} as id, c.id as customer_id, c.name as customer_name, r.id as reseller_id, r.name as reseller_name, r.model,
       'O-' || year || '-' || lpad(of_year::text, greatest(5, length(of_year::text)), '0') as number
     from (select *, row_number() over (partition by year order by o) as of_year from (
       select o, c, 1 + (coalesce(owner, 1) - 1) % ${sizes.portfolios} as p, owner, ${stateOf("o", sizes.orders)} as state, placed_at,
         extract(year from placed_at at time zone 'UTC')::int as year
       from generate_series(1::bigint, ${sizes.orders}) o,
         lateral (select case when o % 20 = 0 then 1 else 1 + o * 7919 % ${sizes.customers} end as c,
           date_trunc('milliseconds', '${now.toISOString()}'::timestamptz - (${sizes.orders} - o + 1) * interval '1095 days' / ${sizes.orders}) as placed_at) a,
         lateral (select (${ownerOf("c", sizes)})::bigint as owner) b) numbered) d
     join customers c on c.tenant_id = '${tenantId}' and c.id = ${idOf("customer", "d.c")}
     left join resellers r on r.tenant_id = '${tenantId}' and r.id = ${idOf("reseller", "owner")}`,
  );
  await client.query(
    `create temp table drawn_lines as
     select o, at, l.p, l.k, 1 + (o + at) % 5 as quantity, s.one_time, s.recurring, s.transfer_one_time, s.transfer_recurring
     from (select o, at, p, (o * 13 + at * 101) % ${Math.min(ORDERED, sizes.portfolioItems)} as k
       from drawn_orders, generate_series(1, 1 + (o % 4)::int) at) l
     join drawn_offers s on s.p = l.p and s.k = l.k`,
  );
  await client.query("analyze drawn_offers, drawn_orders, drawn_lines");
}
