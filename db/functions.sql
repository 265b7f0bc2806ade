-- The narrow doors through the row policies. Each runs as kontor_gate (kontor_enqueue: as kontor_worker), which
-- cannot log in and holds only the columns that the nouns name in their access.ts. The scope is read from the transaction's own
-- settings wherever there is one, so that a caller cannot name another tenant.

create or replace function kontor_setting(name text) returns uuid
language sql stable parallel safe set search_path = pg_catalog as
$$ select nullif(current_setting('app.' || name, true), '')::uuid $$;

-- Provider staff and admins of resellers hold much: their sessions rest and last for a shorter time than those of others.
create or replace function kontor_idle_limit(side text, roles text[]) returns interval
language sql immutable set search_path = pg_catalog as $$
  select case when side = 'provider' or (side = 'reseller' and 'admin' = any (roles)) then interval '30 minutes' else interval '7 days' end
$$;
create or replace function kontor_age_limit(side text, roles text[]) returns interval
language sql immutable set search_path = pg_catalog as $$
  select case when side = 'provider' or (side = 'reseller' and 'admin' = any (roles)) then interval '12 hours' else interval '30 days' end
$$;

-- The person behind a session, in one tenant and on one side of it; null where the session is not valid there. A session
-- rests in each place by itself, counted from its beginning where it was not used there yet.
create or replace function kontor_actor(hash bytea, tenant_slug text, wanted_side text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  s record;
  active_at timestamptz;
  here_at timestamptz;
  found_actor jsonb;
begin
  select id, user_id, membership_id, created_at, last_seen_at into s
  from sessions
  where token_hash = hash and revoked_at is null
    and last_seen_at > now() - interval '7 days' and created_at > now() - interval '30 days';
  if not found then return null; end if;

  select jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'userName', u.name, 'userLocale', u.locale,
    'tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'tenantLocale', t.locale, 'currency', t.currency,
    'membershipId', m.id, 'side', m.side, 'roles', to_jsonb(m.roles), 'assignedOnly', m.assigned_only, 'email', m.email,
    'resellerId', coalesce(m.reseller_id, c.reseller_id), 'customerId', m.customer_id, 'customerName', c.name,
    'resellerName', r.name, 'resellerSlug', r.slug, 'resellerState', r.state, 'resellerModel', r.model,
    'salesBlocked', coalesce(r.sales_blocked, false), 'signInBlocked', m.side = 'reseller' and coalesce(r.sign_in_blocked, false),
    'restriction', case when m.side = 'reseller' and r.state in ('restricted', 'suspended') then jsonb_build_object(
      'reason', r.state_reason, 'since', r.state_changed_at, 'storefrontHidden', not r.storefront_open) end,
    'portfolioId', p.id, 'versionId', p.live_version_id, 'portfolioCurrency', p.currency), m.last_active_at, h.last_seen_at
  into found_actor, active_at, here_at
  from memberships m
  join users u on u.id = m.user_id
  join tenants t on t.id = m.tenant_id
  left join session_places h on h.session_id = s.id and h.membership_id = m.id
  left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
  left join resellers r on r.tenant_id = m.tenant_id and r.id = coalesce(m.reseller_id, c.reseller_id)
  left join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
  where m.user_id = s.user_id and t.slug = tenant_slug and m.side = wanted_side and m.closed_at is null
    and (m.customer_id is null or c.state <> 'closed')
    and m.locked_at is null and (m.access_ended_at is null or s.created_at > m.access_ended_at)
    and coalesce(h.last_seen_at, s.created_at) > now() - kontor_idle_limit(m.side, m.roles)
    and s.created_at > now() - kontor_age_limit(m.side, m.roles)
    -- Where the session chose a company on this side of the tenant, no other one takes its place, even if it is gone.
    and (m.id = s.membership_id or not exists (
      select from memberships chosen where chosen.tenant_id = t.id and chosen.id = s.membership_id and chosen.side = wanted_side))
  order by m.id
  limit 1;

  if found_actor is not null and s.last_seen_at < now() - interval '1 minute' then
    update sessions set last_seen_at = now() where id = s.id;
  end if;
  if found_actor is not null and (here_at is null or here_at < now() - interval '1 minute') then
    insert into session_places as h (session_id, membership_id) values (s.id, (found_actor ->> 'membershipId')::uuid)
    on conflict (session_id, membership_id) do update set last_seen_at = now() where h.last_seen_at < now();
  end if;
  -- A visit ends after half an hour without a request; the next one then counts from its end.
  if found_actor is not null and (active_at is null or active_at < now() - interval '1 minute') then
    update memberships
    set last_visit_at = case when last_active_at < now() - interval '30 minutes' then last_active_at else last_visit_at end,
      last_active_at = now()
    where tenant_id = (found_actor ->> 'tenantId')::uuid and id = (found_actor ->> 'membershipId')::uuid;
  end if;
  return found_actor;
end $$;

-- Every workspace of the person behind a session, across tenants.
create or replace function kontor_workspaces(hash bytea) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'membershipId', m.id, 'tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'side', m.side,
    'companyName', coalesce(c.name, r.name, t.name), 'current', m.id = s.membership_id,
    'blocked', coalesce(r.sign_in_blocked, false) and m.side = 'reseller',
    'locked', case when m.locked_at is not null then jsonb_build_object('byName', m.locked_by_name, 'reason', m.locked_reason) end,
    'blockedReason', case when r.sign_in_blocked and m.side = 'reseller' then r.state_reason end, 'blockedSince', r.state_changed_at,
    'expired', coalesce(s.created_at <= m.access_ended_at, false)
      or coalesce(h.last_seen_at, s.created_at) <= now() - kontor_idle_limit(m.side, m.roles)
      or s.created_at <= now() - kontor_age_limit(m.side, m.roles)) order by t.name, m.side, m.id), '[]'::jsonb)
  from sessions s
  join memberships m on m.user_id = s.user_id and m.closed_at is null
  join tenants t on t.id = m.tenant_id
  left join session_places h on h.session_id = s.id and h.membership_id = m.id
  left join resellers r on r.tenant_id = m.tenant_id and r.id = m.reseller_id
  left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
  where s.token_hash = hash and s.revoked_at is null
    and s.last_seen_at > now() - interval '7 days' and s.created_at > now() - interval '30 days'
$$;

-- The names that stand around a person or an invitation: tenants, companies and the person, which no password may be made of.
create or replace function kontor_names_around(person uuid, tenant uuid, reseller uuid, customer uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(distinct name), '[]'::jsonb) from (
    select unnest(array[t.name, t.slug]) as name from tenants t where t.id = tenant
    union all select r.name from resellers r where r.tenant_id = tenant and r.id = reseller
    union all select c.name from customers c where c.tenant_id = tenant and c.id = customer
    union all select unnest(array[u.name, u.email]) from users u where u.id = person
    union all
    (select unnest(array[t.name, t.slug, r.name, c.name]) from memberships m
     join tenants t on t.id = m.tenant_id
     left join resellers r on r.tenant_id = m.tenant_id and r.id = m.reseller_id
     left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
     where m.user_id = person and m.closed_at is null limit 100)
  ) as around where name is not null
$$;

-- The public face of a tenant and, where one is named, of a reseller whose storefront is open.
create or replace function kontor_place(tenant_slug text, reseller_slug text) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'tenantLocale', t.locale,
    'currency', t.currency, 'resellerId', r.id, 'resellerSlug', r.slug, 'resellerName', r.name, 'versionId', p.live_version_id)
  from tenants t
  left join resellers r on r.tenant_id = t.id and r.slug = reseller_slug and r.storefront_open
  left join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
  where t.slug = tenant_slug and (reseller_slug is null or r.id is not null)
$$;

-- Every shop and every open storefront of this installation, for the index of sitemaps; no scope could list them.
create or replace function kontor_public_places() returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(kontor_place(tenant_slug, reseller_slug)), '[]'::jsonb)
  from (
    select t.slug as tenant_slug, null::text as reseller_slug from tenants t
    union all
    select t.slug, r.slug from resellers r join tenants t on t.id = r.tenant_id
    where r.storefront_open and r.state in ('active', 'restricted')
    order by tenant_slug, reseller_slug nulls first limit 10000
  ) as places
$$;

-- The tenants that hold enquiries settled before a moment, for the daily job that deletes them; no scope could list them.
create or replace function kontor_tenants_with_settled(before timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from tenants t
  where exists (select from enquiries e where e.tenant_id = t.id and e.state <> 'new' and e.state_changed_at < before)
  order by t.id limit 1000
$$;

-- Where a person works, for what concerns the person everywhere, such as a sign-in: at most twenty places, the latest first.
create or replace function kontor_person_places(person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(to_jsonb(p)), '[]'::jsonb) from (
    select m.tenant_id as "tenantId", m.id as "membershipId", m.side, m.name, m.customer_id as "customerId",
      coalesce(m.reseller_id, c.reseller_id) as "resellerId"
    from tenants t
    join memberships m on m.tenant_id = t.id and m.user_id = person and m.closed_at is null
    left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    order by m.last_active_at desc nulls last, m.id limit 20
  ) p
$$;

-- The tenants with audit entries from before a moment that have no place in the chain yet, for the job that gives them one.
create or replace function kontor_tenants_unsealed(before timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from tenants t
  where exists (select from audit_entries e where e.tenant_id = t.id and e.link is null and e.at < before)
  order by t.id limit 1000
$$;

-- The tenants in the order of their ids, for jobs that visit all of them; no scope could list them.
create or replace function kontor_tenants_after(last uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from tenants t where last is null or t.id > last order by t.id limit 1000
$$;

-- Deletes the oldest audit entries of the scope's tenant from before a moment, never one younger than 30 days nor one out of the
-- chain, and keeps where the chain begins from then on. Returns how many went.
create or replace function kontor_forget_entries(before timestamptz, at_most integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  base bigint;
  until bigint;
  gone integer;
begin
  select base_position into base from audit_heads where tenant_id = tenant for update;
  if not found then return 0; end if;
  select max(o.position) into until from (
    select e.position, bool_and(e.at < least(before, now() - interval '30 days')) over (order by e.position) as old
    from (select position, at from audit_entries where tenant_id = tenant and position > base order by position limit at_most) e
  ) o where o.old;
  if until is null then return 0; end if;
  update audit_heads h set base_position = until, updated_at = now(),
    base_link = (select e.link from audit_entries e where e.tenant_id = tenant and e.position = until)
  where h.tenant_id = tenant;
  delete from audit_entries where tenant_id = tenant and position <= until;
  get diagnostics gone = row_count;
  return gone;
end $$;

create or replace function kontor_has_tenant() returns boolean
language sql stable security definer set search_path = pg_catalog, public as
$$ select exists (select from tenants) $$;

-- Whether there is a tenant whose people have passwords that everybody knows.
create or replace function kontor_has_demo() returns boolean
language sql stable security definer set search_path = pg_catalog, public as
$$ select exists (select from tenants where demo) $$;

-- The next document number of the scope's tenant; locks its row until commit, so that no number is lost.
create or replace function kontor_next_number(number_kind text, number_year integer) returns integer
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into number_ranges as n (tenant_id, id, kind, year, value)
  values (kontor_setting('tenant_id'), gen_random_uuid(), number_kind, number_year, 1)
  on conflict (tenant_id, kind, year) do update set value = n.value + 1
  returning n.value
$$;

-- The searches. `words` are LIKE patterns over a folded column `search` (lib/list/page.ts); a page begins beside a key (the value
-- of its sort and an id) and goes up or down from it, or in no order where `ascending` is null, for counting. A search is
-- written out in literals, since the index of words serves only patterns that the planner reads, and never LIKE ALL of an
-- array. How many rows a word will find is hidden from the planner by the policies, so it is tried out: what stands next in
-- the order is looked through first, which is enough for a frequent word or a small scope, then the index of words.
create or replace function kontor_search(source text, narrowed text, held text, sort text, at_value text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language plpgsql stable set search_path = pg_catalog, public set enable_indexscan = on set enable_seqscan = off as $$
declare
  most integer := least(at_most, 10001);
  far integer := least(100 * most, 2600);
  direction text := case when ascending then 'asc' else 'desc' end;
  place text := format('from %I t where %s', source, narrowed) || case when at_id is null then '' else
    format(' and (t.%I, t.id) %s (%L, %L)', sort, case when ascending then '>' else '<' end, at_value, at_id) end;
  turn text := case when ascending is null then '' else format('order by t.%1$I %2$s, t.id %2$s', sort, direction) end;
  next_rows text := format('(select t.id, (%s) as holds %s %s limit %s) t', held, place, turn, far);
  found uuid[];
  seen integer;
begin
  execute format('select array(select t.id from %s where t.holds limit %s)', next_rows, most) into found;
  if cardinality(found) < most then
    execute format('select count(*) from %s', next_rows) into seen;
    if seen = far then
      perform set_config('enable_indexscan', 'off', true);
      execute format('select array(select t.id %s and (%s) %s limit %s)', place, held, turn, most) into found;
    end if;
  end if;
  return query select unnest(found);
end $$;

-- The condition that a row holds every word; no word is held by no row.
create or replace function kontor_holding(words text[]) returns text
language sql immutable set search_path = pg_catalog as
$$ select coalesce(string_agg(format('t.search like %L', word), ' and '), 'false') from unnest(words) as word $$;

-- The rows that the database login may know of, as a condition: the area's own scope, all of it.
create or replace function kontor_within() returns text
language sql stable set search_path = pg_catalog, public as $$
  select format('t.tenant_id = %L', kontor_setting('tenant_id')) || case session_user
    when 'kontor_provider' then ''
    when 'kontor_reseller' then format(' and t.reseller_id = %L', kontor_setting('reseller_id'))
    when 'kontor_customer' then format(' and t.customer_id = %L', kontor_setting('customer_id'))
    else ' and false' end
$$;

-- The customers that one membership looks after, as a condition on the column that names the customer; null means
-- all. They are looked up one by one: in the order of the whole tenant they would be few and far between.
create or replace function kontor_cared(customer_column text, membership uuid) returns text
language sql stable set search_path = pg_catalog, public as $$
  select case when membership is null then 'true' else format(
    't.%I = any (array(select a.customer_id from customer_assignments a where a.tenant_id = %L and a.membership_id = %L))',
    customer_column, kontor_setting('tenant_id'), membership) end
$$;

-- The rows of one reseller, or of the provider itself ('direct'), as a condition; null means all.
create or replace function kontor_sold_by(seller text) returns text
language sql immutable set search_path = pg_catalog as $$
  select case when seller is null then 'true' when seller = 'direct' then 't.reseller_id is null'
    else format('t.reseller_id = %L', seller) end
$$;

-- Ids of the tenant's items that hold every word in SKU, name or manufacturer, by name.
create or replace function kontor_search_items(words text[], state_is text, kind_is text, category_in uuid[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('items', format(
    't.tenant_id = %L and (%L is null or t.state = %2$L) and (%L is null or t.kind = %3$L) and (%L is null or t.category_id = any (%4$L))',
    kontor_setting('tenant_id'), state_is, kind_is, category_in), kontor_holding(words), 'name', at_name, at_id, ascending, at_most)
$$;

-- As kontor_search_items, of the items on sale.
create or replace function kontor_search_shop(words text[], category_in uuid[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('items', format('t.tenant_id = %L and t.state = ''active'' and (%L is null or t.category_id = any (%2$L))',
    kontor_setting('tenant_id'), category_in), kontor_holding(words), 'name', at_name, at_id, ascending, at_most)
$$;

-- Ids of the entries on sale in the scope's own portfolio version that hold every word, by name.
create or replace function kontor_search_entries(words text[], category_in uuid[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('portfolio_entries', format(
    't.tenant_id = %L and t.version_id = %L and t.on_sale and (%L is null or t.category_id = any (%3$L))',
    kontor_setting('tenant_id'), kontor_setting('version_id'), category_in), kontor_holding(words), 'sort_name', at_name, at_id, ascending, at_most)
$$;

-- Ids of the tenant's resellers that hold every word in name or address, by name.
create or replace function kontor_search_resellers(words text[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('resellers', format('t.tenant_id = %L', kontor_setting('tenant_id')), kontor_holding(words),
    'name', at_name, at_id, ascending, at_most)
$$;

-- Ids of the customers in the login's scope that hold every word, by name; narrowed by who holds them ('direct' for the
-- provider itself); with a membership, of those it looks after.
create or replace function kontor_search_customers(words text[], state_is text, owner_is text, membership uuid, at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('customers', format('%s and %s and (%L is null or t.state = %3$L) and %s',
    kontor_within(), kontor_cared('id', membership), state_is, kontor_sold_by(owner_is)), kontor_holding(words), 'name', at_name, at_id, ascending, at_most)
$$;

-- Ids of the orders in the login's scope that hold every word in number, reference or customer, or have this very number, by
-- the time of placing; narrowed by who sold them ('direct' for the provider itself) and when they were placed; with a
-- membership, of the customers it looks after.
create or replace function kontor_search_orders(words text[], number_is text, state_is text, customer_is uuid, seller_is text, placed_from timestamptz, placed_before timestamptz, membership uuid, at_moment text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('orders', format(
    '%s and %s and (%L is null or t.state = %3$L) and (%L is null or t.customer_id = %4$L) and %s and (%L is null or t.placed_at >= %6$L) and (%L is null or t.placed_at < %7$L)',
    kontor_within(), kontor_cared('customer_id', membership), state_is, customer_is,
    kontor_sold_by(seller_is), placed_from, placed_before),
    format('%s or t.number = %L', kontor_holding(words), number_is), 'placed_at', at_moment, at_id, ascending, at_most)
$$;

-- What changed since a moment for the scope's reseller in what it may sell, an offer a row, by name: several changes of one
-- offer become one, and what went to and fro is none. `blind` leaves out all but suggested prices, and what concerns only the
-- rest. Withdrawn items are out of the caller's own reach, so that names and terms come along. Looks at 20,000 changes at most.
create or replace function kontor_portfolio_changes(since timestamptz, blind boolean, locale text, change_is text, after_name text, after_id uuid, backward boolean, at_most integer)
returns table (offer_id uuid, item_id uuid, sku text, sort_name text, name text, kind text, currency text, period text,
  term_months integer, notice_days integer, renewal text, change text, before jsonb, after jsonb, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  reseller uuid := kontor_setting('reseller_id');
  portfolio uuid := kontor_setting('portfolio_id');
  held_since timestamptz;
begin
  select r.portfolio_since into held_since from resellers r where r.tenant_id = tenant and r.id = reseller;
  return query
  with mine as (
    (select c.* from portfolio_changes c
     where c.tenant_id = tenant and c.portfolio_id = portfolio and c.reseller_id is null
       and c.at > greatest(since, held_since)
     order by c.at desc, c.id desc limit 20000)
    union all
    (select c.* from portfolio_changes c
     where c.tenant_id = tenant and c.reseller_id = reseller and c.at > since
     order by c.at desc, c.id desc limit 20000)
  ), folded as (
    select m.offer_id, m.item_id, (array_agg(m.before order by m.at, m.id))[1] as was,
      (array_agg(m.after order by m.at desc, m.id desc))[1] as becomes, max(m.at) as at
    from mine m group by m.offer_id, m.item_id
  ), told as (
    select f.offer_id, f.item_id, f.at,
      case when blind then jsonb_build_object('suggestedOneTime', f.was -> 'suggestedOneTime',
        'suggestedRecurring', f.was -> 'suggestedRecurring') else f.was end as was,
      case when blind then jsonb_build_object('suggestedOneTime', f.becomes -> 'suggestedOneTime',
        'suggestedRecurring', f.becomes -> 'suggestedRecurring') else f.becomes end as becomes,
      case when f.was is null then 'added' when f.becomes is null then 'removed' else 'changed' end as change
    from folded f where not (f.was is null and f.becomes is null)
  )
  select t.offer_id, t.item_id, i.sku, i.name::text, coalesce(nullif(i.texts -> locale ->> 'name', ''), i.name), o.kind,
    o.currency, o.period, o.term_months, o.notice_days, o.renewal, t.change,
    case when t.change <> 'added' then t.was end, case when t.change <> 'removed' then t.becomes end, t.at
  from told t
  join items i on i.tenant_id = tenant and i.id = t.item_id
  join offers o on o.tenant_id = tenant and o.id = t.offer_id
  where (t.change <> 'changed' or t.was is distinct from t.becomes)
    and (change_is is null or t.change = change_is)
    and (after_name is null or case when backward
      then (i.name, t.offer_id) < (after_name collate "und-x-icu", after_id)
      else (i.name, t.offer_id) > (after_name collate "und-x-icu", after_id) end)
  order by case when backward then i.name end desc, case when backward then t.offer_id end desc, i.name, t.offer_id
  limit least(at_most, 20001);
end $$;

-- Whether another company of the scope's tenant holds a customer with this VAT number, unless the provider allowed the
-- scope's reseller to have it too: 'held' or 'free', with the same work in both cases. Counts the question for the person
-- and day, and answers 'limit' where it has asked `most` times; counts of more than a month are forgotten.
create or replace function kontor_check_customer(vat text, person uuid, person_name text, new_id uuid, today date, most integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  reseller uuid := kontor_setting('reseller_id');
  counted uuid;
  held boolean;
begin
  insert into customer_checks as k (tenant_id, id, reseller_id, user_id, user_name, day, checks, not_available)
  values (tenant, new_id, reseller, person, person_name, today, 1, 0)
  on conflict (tenant_id, reseller_id, user_id, day)
  do update set checks = k.checks + 1, user_name = excluded.user_name where k.checks < most
  returning k.id into counted;
  if counted is null then return 'limit'; end if;
  select exists (
    select from customers c
    where c.tenant_id = tenant and c.vat_number = vat and c.state <> 'closed' and c.reseller_id is distinct from reseller
  ) and not exists (
    select from customer_conflicts a
    where a.tenant_id = tenant and a.reseller_id = reseller and a.vat_number = vat and a.state = 'allowed'
  ) into held;
  update customer_checks k set not_available = k.not_available + held::integer where k.tenant_id = tenant and k.id = counted;
  delete from customer_checks k
  where k.tenant_id = tenant and k.reseller_id = reseller and k.user_id = person and k.day < today - 30;
  return case when held then 'held' else 'free' end;
end $$;

-- Ids of the customers in the login's scope with one of these VAT numbers, or a contact with one of these domains of e-mail.
create or replace function kontor_customers_alike(vats text[], domains text[]) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query execute format('
    (select t.id from customers t where %1$s and t.vat_number = any (%2$L) limit 200)
    union
    (select t.customer_id from customer_contacts t where %1$s and lower(split_part(t.email, ''@'', 2)) = any (%3$L) limit 200)',
    kontor_within(), vats, domains);
end $$;

-- Puts a job of the scope's tenant into the queue, in the caller's transaction (the outbox, architecture.md §6): one that
-- the caller's own role may queue (lib/jobs/tasks.ts). Its key replaces no job of another task or tenant.
create or replace function kontor_enqueue(task text, payload jsonb, job_key text, queue text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not kontor_may_queue(session_user::text, task) then
    raise exception 'this role may not queue this task' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(task,
    (payload || jsonb_build_object('tenantId', kontor_setting('tenant_id')))::json,
    queue_name => queue, max_attempts => 12,
    job_key => case when job_key is not null then concat_ws(' ', task, kontor_setting('tenant_id'), job_key) end);
end $$;
