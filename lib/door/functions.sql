-- The id that the scope of the transaction holds under this name.
-- for provider, reseller, customer, public, auth, worker, gate
create function kontor_setting(name text) returns uuid
language sql stable parallel safe set search_path = pg_catalog as
$$ select nullif(current_setting('app.' || name, true), '')::uuid $$;

-- Provider staff and admins of resellers hold much: their sessions rest and last for a shorter time than those of others.
-- for gate
create function kontor_idle_limit(side text, roles text[]) returns interval
language sql immutable set search_path = pg_catalog as $$
  select case when side = 'provider' or (side = 'reseller' and 'admin' = any (roles)) then interval '30 minutes' else interval '7 days' end
$$;

-- for gate
create function kontor_age_limit(side text, roles text[]) returns interval
language sql immutable set search_path = pg_catalog as $$
  select case when side = 'provider' or (side = 'reseller' and 'admin' = any (roles)) then interval '12 hours' else interval '30 days' end
$$;

-- The person behind a session, in one tenant and on one side of it; null where the session is not valid there. A session
-- rests in each workspace by itself, counted from its beginning where it was not used there yet.
-- for auth
create function kontor_actor(hash bytea, tenant_slug text, wanted_side text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  s record;
  tenant uuid;
  places jsonb;
  moment timestamptz := now();
  visit_ended timestamptz := now() - interval '30 minutes';
  active_at timestamptz;
  here_at timestamptz;
  found_actor jsonb;
begin
  select id, user_id, membership_id, created_at, last_seen_at into s
  from sessions
  where token_hash = hash and revoked_at is null
    and last_seen_at > now() - interval '7 days' and created_at > now() - interval '30 days';
  if not found then return null; end if;
  select id into tenant from tenants where slug = tenant_slug;
  if not found then return null; end if;
  places := kontor_session_places(s.id);

  select jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'userName', u.name, 'userLocale', u.locale,
    'tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'tenantLocale', t.locale, 'currency', t.currency,
    'membershipId', m.id, 'side', m.side, 'roles', to_jsonb(m.roles), 'assignedOnly', m.assigned_only, 'email', m.email,
    'resellerId', coalesce(m.reseller_id, c.reseller_id), 'customerId', m.customer_id, 'customerName', c.name,
    'resellerName', r.name, 'resellerSlug', r.slug, 'resellerState', r.state, 'resellerModel', r.model,
    'salesBlocked', coalesce(r.sales_blocked, false), 'signInBlocked', m.side = 'reseller' and coalesce(r.sign_in_blocked, false),
    'restriction', case when m.side = 'reseller' and r.state in ('restricted', 'suspended') then jsonb_build_object(
      'reason', r.state_reason, 'since', r.state_changed_at, 'storefrontHidden', not r.storefront_open) end,
    'storefrontOpen', coalesce(r.storefront_open, true),
    'portfolioId', p.id, 'versionId', p.live_version_id, 'portfolioCurrency', p.currency,
    'columns', (select jsonb_object_agg(l.list, jsonb_build_object('hidden', l.hidden, 'widths', l.widths))
      from list_columns l where l.tenant_id = tenant and l.membership_id = m.id)), m.last_active_at, (places ->> m.id::text)::timestamptz
  into found_actor, active_at, here_at
  from memberships m
  join users u on u.id = m.user_id
  join tenants t on t.id = m.tenant_id
  left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
  left join resellers r on r.tenant_id = m.tenant_id and r.id = coalesce(m.reseller_id, c.reseller_id)
  left join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
  where m.tenant_id = tenant and m.user_id = s.user_id and m.side = wanted_side and m.closed_at is null
    and (m.customer_id is null or c.state <> 'closed')
    and m.locked_at is null and (m.access_ended_at is null or s.created_at > m.access_ended_at)
    and coalesce((places ->> m.id::text)::timestamptz, s.created_at) > moment - kontor_idle_limit(m.side, m.roles)
    and s.created_at > moment - kontor_age_limit(m.side, m.roles)
    -- Where the session chose a company on this side of the tenant, no other one takes its place, even if it is gone.
    and (m.id = s.membership_id or not exists (
      select 1 from memberships chosen where chosen.tenant_id = tenant and chosen.id = s.membership_id and chosen.side = wanted_side))
  order by m.id
  limit 1;

  if found_actor is not null and s.last_seen_at < now() - interval '1 minute' then
    update sessions set last_seen_at = moment where id = s.id;
  end if;
  if found_actor is not null and (here_at is null or here_at < now() - interval '1 minute') then
    insert into session_places as h (session_id, membership_id) values (s.id, (found_actor ->> 'membershipId')::uuid)
    on conflict (session_id, membership_id) do update set last_seen_at = excluded.last_seen_at where h.last_seen_at < excluded.last_seen_at;
  end if;
  -- A visit ends after half an hour without a request; the next one then counts from its end.
  if found_actor is not null and (active_at is null or active_at < now() - interval '1 minute') then
    update memberships
    set last_visit_at = case when last_active_at < visit_ended then last_active_at else last_visit_at end,
      last_active_at = moment
    where tenant_id = tenant and id = (found_actor ->> 'membershipId')::uuid;
  end if;
  return found_actor;
end $$;

-- Every workspace of the person behind a session, across tenants: those alone in which the person has been.
-- for auth
create function kontor_workspaces(hash bytea) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  s record;
  moment timestamptz := now();
  theirs uuid[];
  places jsonb;
begin
  select id, user_id, membership_id, created_at into s
  from sessions
  where token_hash = hash and revoked_at is null
    and last_seen_at > now() - interval '7 days' and created_at > now() - interval '30 days';
  if not found then return '[]'; end if;
  theirs := kontor_tenants_of(s.user_id);
  places := kontor_session_places(s.id);
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'membershipId', m.id, 'tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'side', m.side,
      'companyName', coalesce(c.name, r.name, t.name), 'current', m.id = s.membership_id,
      'blocked', coalesce(r.sign_in_blocked, false) and m.side = 'reseller',
      'locked', case when m.locked_at is not null then jsonb_build_object('byName', m.locked_by_name, 'reason', m.locked_reason) end,
      'blockedReason', case when r.sign_in_blocked and m.side = 'reseller' then r.state_reason end, 'blockedSince', r.state_changed_at,
      'expired', coalesce(s.created_at <= m.access_ended_at, false)
        or coalesce((places ->> m.id::text)::timestamptz, s.created_at) <= moment - kontor_idle_limit(m.side, m.roles)
        or s.created_at <= moment - kontor_age_limit(m.side, m.roles)) order by t.name, m.side, m.id), '[]'::jsonb)
    from memberships m
    join tenants t on t.id = m.tenant_id
    left join resellers r on r.tenant_id = m.tenant_id and r.id = m.reseller_id
    left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    where m.tenant_id = any (theirs) and m.user_id = s.user_id and m.closed_at is null
  );
end $$;

-- When a session was last used in each workspace.
-- for gate
create function kontor_session_places(session uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return (select coalesce(jsonb_object_agg(h.membership_id, h.last_seen_at), '{}') from session_places h where h.session_id = session);
end $$;

-- The tenants in which a person has been.
-- for gate
create function kontor_tenants_of(person uuid) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return array(select w.tenant_id from user_tenants w where w.user_id = person limit 1000);
end $$;

-- What a public page knows of its place: a tenant and, on a storefront, the reseller.
-- for gate
create function kontor_place_as(tenant uuid, slug text, name text, locale text, currency text,
  reseller uuid default null, reseller_slug text default null, reseller_name text default null, version uuid default null) returns jsonb
language sql immutable set search_path = pg_catalog as $$
  select jsonb_build_object('tenantId', tenant, 'tenantSlug', slug, 'tenantName', name, 'tenantLocale', locale, 'currency', currency,
    'resellerId', reseller, 'resellerSlug', reseller_slug, 'resellerName', reseller_name, 'versionId', version)
$$;

-- What the public sees of a tenant and, where one is named, of a reseller whose storefront is open.
-- for auth
create function kontor_place(tenant_slug text, reseller_slug text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  t tenants;
begin
  select * into t from tenants where slug = tenant_slug;
  if not found then return null; end if;
  if $2 is null then return kontor_place_as(t.id, t.slug, t.name, t.locale, t.currency); end if;
  return (
    select kontor_place_as(t.id, t.slug, t.name, t.locale, t.currency, r.id, r.slug, r.name, p.live_version_id)
    from resellers r left join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
    where r.tenant_id = t.id and r.slug = $2 and r.storefront_open
  );
end $$;

-- Where a person works, for what concerns the person everywhere, such as a sign-in: at most twenty workspaces, the latest first.
-- for auth
create function kontor_person_places(person uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  theirs uuid[] := kontor_tenants_of(person);
begin
  return (
    select coalesce(jsonb_agg(to_jsonb(p)), '[]'::jsonb) from (
      select m.tenant_id as "tenantId", m.id as "membershipId", m.side, m.name, m.customer_id as "customerId",
        coalesce(m.reseller_id, c.reseller_id) as "resellerId"
      from memberships m
      left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
      where m.tenant_id = any (theirs) and m.user_id = person and m.closed_at is null
      order by m.last_active_at desc nulls last, m.id limit 20
    ) p
  );
end $$;
