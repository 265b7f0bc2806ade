import { type Filling, idOf, ownerOf, wordOf } from "./fill";
import { cities, families, forms, people, trades } from "./words";

const nameOf = (n: string) =>
  `${wordOf(families, `${n} * 7`)} || ' ' || ${wordOf(trades, `${n} / 3`)} || ' ' || ${wordOf(cities, `${n} / 11`)} || ' ' || ${wordOf(forms, n)}`;
const contactOf = (n: string) => `${wordOf(people, n)} || ' ' || ${wordOf(families, `${n} / 5`)}`;

/** Puts in the resellers with a few prices of their own each. */
export async function fillResellers({ client, sizes, tenantId, now }: Filling): Promise<void> {
  await client.query(
    `insert into resellers (tenant_id, id, slug, name, model, state, sales_blocked, sign_in_blocked, storefront_open, portfolio_id,
       email, phone, vat_number, about, street, postal_code, city, country, created_at, updated_at)
     select $1, ${idOf("reseller", "r")}, 'reseller-' || r, 'Systemhaus ' || ${wordOf(families, "r")} || ' ' || ${wordOf(cities, "r / 7")} || ' ' || r,
       case when r % 4 = 0 then 'agency' else 'resale' end, state, state = 'suspended', state = 'suspended', state = 'active',
       ${idOf("portfolio", "1 + (r - 1) % $4")}, 'kontakt@reseller-' || r || '.example', '+49 40 555 ' || r, 'DE' || 300000000 + r,
       'Systemhaus für kleine und mittlere Betriebe.', 'Hafenstraße ' || r % 90, 20000 + r % 9000, ${wordOf(cities, "r / 7")}, 'DE', $2, $2
     from generate_series(1::bigint, $3::bigint) r,
       lateral (select case r % 50 when 20 then 'invited' when 30 then 'suspended' when 40 then 'restricted' else 'active' end as state) s`,
    [tenantId, now, sizes.resellers, sizes.portfolios],
  );
  await client.query("analyze resellers");
  await client.query(
    `insert into reseller_prices (tenant_id, id, reseller_id, offer_id, one_time, recurring, created_at, updated_at)
     select $1, ${idOf("price", "row_number() over (order by r.id, e.id)")}, r.id, e.offer_id,
       e.suggested_one_time * 105 / 100, e.suggested_recurring * 105 / 100, $2, $2
     from resellers r join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
     cross join lateral (select id, offer_id, suggested_one_time, suggested_recurring from portfolio_entries
       where tenant_id = $1 and version_id = p.live_version_id order by sort_name, id limit 20) e
     where r.tenant_id = $1`,
    [tenantId, now],
  );
}

/** Puts in the customers, each with the entry of its creation. */
export async function fillCustomers({ client, sizes, tenantId, now }: Filling): Promise<void> {
  await client.query(
    `insert into customers (tenant_id, id, reseller_id, name, state, vat_number, people, created_at, updated_at)
     select $1, ${idOf("customer", "c")}, case when owner is not null then ${idOf("reseller", "owner")} end, ${nameOf("c")},
       case when c % 100 < 4 then 'locked' when c % 100 < 5 then 'closed' when c % 4 = 1 then 'prospect' else 'active' end,
       case when c % 5 > 0 then 'DE' || 100000000 + c end, ${contactOf("c")} || ' info@firma-' || c || '.example', at, at
     from generate_series(1::bigint, $3::bigint) c,
       lateral (select (${ownerOf("c", sizes)})::bigint as owner, $2::timestamptz - make_interval(mins => (($3 - c) % 1500000)::int) as at) o`,
    [tenantId, now, sizes.customers],
  );
  await client.query(
    `insert into customer_contacts (tenant_id, id, customer_id, reseller_id, name, email, phone, main, created_at, updated_at)
     select tenant_id, ${idOf("contact", "c")}, id, reseller_id, ${contactOf("c")}, 'info@firma-' || c || '.example', '+49 40 777 ' || c, true, created_at, created_at
     from generate_series(1::bigint, $2::bigint) c join customers on tenant_id = $1 and id = ${idOf("customer", "c")}`,
    [tenantId, sizes.customers],
  );
  await client.query(
    `insert into customer_addresses (tenant_id, id, customer_id, reseller_id, street, postal_code, city, country, billing, delivery, created_at, updated_at)
     select tenant_id, ${idOf("address", "c")}, id, reseller_id, ${wordOf(families, "c / 2")} || 'weg ' || 1 + c % 120, (20000 + c % 9000)::text,
       ${wordOf(cities, "c / 11")}, 'DE', 'default', 'default', created_at, created_at
     from generate_series(1::bigint, $2::bigint) c join customers on tenant_id = $1 and id = ${idOf("customer", "c")}`,
    [tenantId, sizes.customers],
  );
  await client.query(
    `insert into audit_entries (tenant_id, id, at, actor_name, actor_side, action, record_kind, record_id, record_label, reseller_id, words)
     select $1, ${idOf("created", "row_number() over (order by c.id)")}, c.created_at, ${wordOf(people, "1")} || ' Voss', case when c.reseller_id is null then 'provider' else 'reseller' end,
       'customer-created', 'customer', c.id, c.name, c.reseller_id, jsonb_build_object('name', c.name)
     from customers c where c.tenant_id = $1`,
    [tenantId],
  );
  await client.query(
    `insert into customer_conflicts (tenant_id, id, reseller_id, name, vat_number, email_domain, asked_by, asked_by_name, asked_by_email, state, created_at, updated_at)
     select $1, ${idOf("conflict", "n")}, ${idOf("reseller", "2")}, ${nameOf("(n * 2 - 1)")}, 'DE' || 100000000 + n * 2 - 1, 'firma-' || n * 2 - 1 || '.example',
       ${idOf("person", "2")}, 'Greta Voss', 'greta@reseller-2.example', case n % 3 when 0 then 'open' when 1 then 'allowed' else 'refused' end, $2, $2
     from generate_series(1::bigint, least(1000, $3::bigint / 10)) n`,
    [tenantId, now, sizes.customers],
  );
  await client.query(
    `insert into customer_checks (tenant_id, id, reseller_id, user_id, user_name, day, checks, not_available)
     select $1, ${idOf("checks", "r * 100 + d")}, ${idOf("reseller", "r")}, ${idOf("person", "2")}, 'Greta Voss', ($2::timestamptz at time zone 'UTC')::date - d::integer, 1 + (r + d) % 7, 0
     from generate_series(1::bigint, $3::bigint) r, generate_series(0::bigint, 9) d`,
    [tenantId, now, sizes.resellers],
  );
  await client.query(
    `insert into enquiries (tenant_id, id, reseller_id, state, name, email, company, locale, idempotency_key, created_at, updated_at)
     select $1, ${idOf("enquiry", "n")}, case when n % 2 = 0 then ${idOf("reseller", "1")} end, case n % 5 when 0 then 'new' when 1 then 'closed' else 'answered' end,
       ${contactOf("n")}, 'einkauf@firma-' || n || '.example', ${nameOf("n")}, 'de', ${idOf("asked", "n")}, at, at
     from generate_series(1::bigint, $3::bigint / 5) n, lateral (select $2::timestamptz - n * interval '7 minutes' as at) t`,
    [tenantId, now, sizes.customers],
  );
  await client.query(
    "analyze enquiries, customers, customer_contacts, customer_addresses, audit_entries, customer_conflicts, customer_checks",
  );
}
