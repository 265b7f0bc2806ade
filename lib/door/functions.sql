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
-- for auth
create function kontor_workspaces(hash bytea) returns jsonb
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

-- What the public sees of a tenant and, where one is named, of a reseller whose storefront is open.
-- for auth
create function kontor_place(tenant_slug text, reseller_slug text) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'tenantLocale', t.locale,
    'currency', t.currency, 'resellerId', r.id, 'resellerSlug', r.slug, 'resellerName', r.name, 'versionId', p.live_version_id)
  from tenants t
  left join resellers r on r.tenant_id = t.id and r.slug = reseller_slug and r.storefront_open
  left join portfolios p on p.tenant_id = r.tenant_id and p.id = r.portfolio_id
  where t.slug = tenant_slug and (reseller_slug is null or r.id is not null)
$$;

-- Where a person works, for what concerns the person everywhere, such as a sign-in: at most twenty workspaces, the latest first.
-- for auth
create function kontor_person_places(person uuid) returns jsonb
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
