-- The narrow doors through the row policies. Each runs as kontor_gate (kontor_enqueue: as kontor_worker), which
-- cannot log in and holds only the columns named in db/access.ts. The scope is read from the transaction's own
-- settings wherever there is one, so that a caller cannot name another tenant.

create or replace function kontor_setting(name text) returns uuid
language sql stable parallel safe set search_path = pg_catalog as
$$ select nullif(current_setting('app.' || name, true), '')::uuid $$;

-- The person behind a session, in one tenant and on one side of it; null where the session is not valid there.
create or replace function kontor_actor(hash bytea, tenant_slug text, wanted_side text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  s record;
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
    'portfolioId', p.id, 'versionId', p.live_version_id, 'portfolioCurrency', p.currency)
  into found_actor
  from memberships m
  join users u on u.id = m.user_id and u.disabled_at is null
  join tenants t on t.id = m.tenant_id
  left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
  left join resellers r on r.tenant_id = m.tenant_id and r.id = coalesce(m.reseller_id, c.reseller_id)
  left join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
  where m.user_id = s.user_id and t.slug = tenant_slug and m.side = wanted_side and m.closed_at is null
    and (m.customer_id is null or c.state <> 'closed')
    and (not (m.side = 'provider' or (m.side = 'reseller' and 'admin' = any (m.roles)))
      or (s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'))
    -- Where the session chose a company on this side of the tenant, no other one takes its place, even if it is gone.
    and (m.id = s.membership_id or not exists (
      select from memberships chosen where chosen.tenant_id = t.id and chosen.id = s.membership_id and chosen.side = wanted_side))
  order by m.id
  limit 1;

  if found_actor is not null and s.last_seen_at < now() - interval '1 minute' then
    update sessions set last_seen_at = now() where id = s.id;
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
    'expired', (m.side = 'provider' or (m.side = 'reseller' and 'admin' = any (m.roles)))
      and (s.last_seen_at <= now() - interval '30 minutes' or s.created_at <= now() - interval '12 hours')) order by t.name, m.side, m.id), '[]'::jsonb)
  from sessions s
  join users u on u.id = s.user_id and u.disabled_at is null
  join memberships m on m.user_id = s.user_id and m.closed_at is null
  join tenants t on t.id = m.tenant_id
  left join resellers r on r.tenant_id = m.tenant_id and r.id = m.reseller_id
  left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
  where s.token_hash = hash and s.revoked_at is null
    and s.last_seen_at > now() - interval '7 days' and s.created_at > now() - interval '30 days'
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

create or replace function kontor_has_tenant() returns boolean
language sql stable security definer set search_path = pg_catalog, public as
$$ select exists (select from tenants) $$;

-- The next document number of the scope's tenant; locks its row until commit, so that no number is lost.
create or replace function kontor_next_number(number_kind text, number_year integer) returns integer
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into number_ranges as n (tenant_id, id, kind, year, value)
  values (kontor_setting('tenant_id'), gen_random_uuid(), number_kind, number_year, 1)
  on conflict (tenant_id, kind, year) do update set value = n.value + 1
  returning n.value
$$;

-- Ids of the tenant's items whose SKU, name or manufacturer holds every word of the query, by name.
create or replace function kontor_search_items(words text[], state_is text, kind_is text, category_in uuid[], after_name text, after_id uuid, at_most integer)
returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select i.id from items i
  where i.tenant_id = kontor_setting('tenant_id')
    and lower(i.sku || ' ' || i.name || ' ' || coalesce(i.manufacturer, '')) like all (words)
    and (state_is is null or i.state = state_is)
    and (kind_is is null or i.kind = kind_is)
    and (category_in is null or i.category_id = any (category_in))
    and (after_name is null or (i.name, i.id) > (after_name collate "und-x-icu", after_id))
  order by i.name, i.id
  limit least(at_most, 10001);
end $$;

-- Ids of the items on sale of the scope's tenant whose SKU, name or manufacturer holds every word of the query, by name.
create or replace function kontor_search_shop(words text[], category_in uuid[], after_name text, after_id uuid, at_most integer)
returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select i.id from items i
  where i.tenant_id = kontor_setting('tenant_id') and i.state = 'active'
    and lower(i.sku || ' ' || i.name || ' ' || coalesce(i.manufacturer, '')) like all (words)
    and (category_in is null or i.category_id = any (category_in))
    and (after_name is null or (i.name, i.id) > (after_name collate "und-x-icu", after_id))
  order by i.name, i.id
  limit least(at_most, 10001);
end $$;

-- Ids of the entries on sale in the scope's own portfolio version that hold every word of the query, by name.
create or replace function kontor_search_entries(words text[], category_in uuid[], after_name text, after_id uuid, at_most integer)
returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select e.id from portfolio_entries e
  where e.tenant_id = kontor_setting('tenant_id') and e.version_id = kontor_setting('version_id')
    and e.on_sale and e.search like all (words)
    and (category_in is null or e.category_id = any (category_in))
    and (after_name is null or (e.sort_name, e.id) > (after_name collate "und-x-icu", after_id))
  order by e.sort_name, e.id
  limit least(at_most, 10001);
end $$;

-- Whether another company of the scope's tenant holds a customer with this VAT number or this domain of e-mail, unless
-- the provider allowed the scope's reseller to have it too. Both are always looked up, so that the time tells nothing.
create or replace function kontor_customer_held(vat text, domain text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  by_vat boolean;
  by_domain boolean;
begin
  select exists (
    select from customers c
    where c.tenant_id = kontor_setting('tenant_id') and c.vat_number = vat and c.state <> 'closed'
      and c.reseller_id is distinct from kontor_setting('reseller_id')
  ) and not exists (
    select from customer_conflicts a
    where a.tenant_id = kontor_setting('tenant_id') and a.reseller_id = kontor_setting('reseller_id')
      and a.vat_number = vat and a.state = 'allowed'
  ) into by_vat;
  select exists (
    select from customers c
    where c.tenant_id = kontor_setting('tenant_id') and lower(split_part(c.email, '@', 2)) = domain and c.state <> 'closed'
      and c.reseller_id is distinct from kontor_setting('reseller_id')
  ) and not exists (
    select from customer_conflicts a
    where a.tenant_id = kontor_setting('tenant_id') and a.reseller_id = kontor_setting('reseller_id')
      and a.email_domain = domain and a.state = 'allowed'
  ) into by_domain;
  return by_vat or by_domain;
end $$;

-- Ids of the customers of the scope's tenant with one of these VAT numbers or domains of e-mail.
create or replace function kontor_customers_alike(vats text[], domains text[]) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
begin
  return query
  (select c.id from customers c
   where c.tenant_id = kontor_setting('tenant_id') and c.vat_number = any (vats) limit 200)
  union
  (select c.id from customers c
   where c.tenant_id = kontor_setting('tenant_id') and lower(split_part(c.email, '@', 2)) = any (domains) limit 200);
end $$;

-- Puts a job of the scope's tenant into the queue, in the caller's transaction (the outbox, architecture.md §6).
create or replace function kontor_enqueue(task text, payload jsonb, job_key text, queue text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task,
    (payload || jsonb_build_object('tenantId', kontor_setting('tenant_id')))::json,
    queue_name => queue, job_key => job_key, max_attempts => 12);
end $$;
