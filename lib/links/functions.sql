-- Who reads by a secret link of this kind, and which order it names; null where there is no such link, it was revoked, or its time is over.
-- An order is read as its customer, for 90 days after it is over; a calendar as its maker, as far as that person may work there now.
-- for auth
create function kontor_link(tenant_slug text, hash bytea, wanted text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid;
  l record;
  opened jsonb;
begin
  select id into tenant from tenants where slug = tenant_slug;
  if not found then return null; end if;
  select k.id, k.order_id, k.customer_id, k.membership_id, k.created_at, k.last_opened_at into l from secret_links k
  where k.tenant_id = tenant and k.token_hash = hash and k.kind = wanted and k.revoked_at is null
    and (k.expires_at is null or k.expires_at > now());
  if not found then return null; end if;
  opened := case wanted when 'order' then kontor_reader_of_order(tenant, l.order_id) else kontor_reader_of_calendar(tenant, l.membership_id, l.created_at) end;
  if opened is null then return null; end if;
  if l.last_opened_at is null or l.last_opened_at < now() - interval '1 hour' then
    update secret_links set last_opened_at = now() where tenant_id = tenant and id = l.id;
  end if;
  return jsonb_build_object('id', l.id, 'orderId', l.order_id, 'reader', opened);
end $$;

-- What both kinds of readers know of tenant and reseller.
-- for gate
create function kontor_reader_at(tenant uuid, reseller uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return (select jsonb_build_object('tenantId', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'tenantLocale', t.locale, 'currency', t.currency,
      'resellerId', r.id, 'resellerName', r.name, 'resellerSlug', r.slug, 'resellerState', r.state, 'resellerModel', r.model,
      'salesBlocked', coalesce(r.sales_blocked, false), 'storefrontOpen', coalesce(r.storefront_open, true),
      'portfolioId', null, 'portfolioCurrency', null, 'versionId', null)
    from tenants t left join resellers r on r.tenant_id = t.id and r.id = reseller where t.id = tenant);
end $$;

-- for gate
create function kontor_reader_of_order(tenant uuid, order_is uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  o record;
begin
  select p.customer_id, p.reseller_id into o from orders p where p.tenant_id = tenant and p.id = order_is
    and not (p.state in ('completed', 'rejected', 'cancelled') and p.state_changed_at < now() - interval '90 days');
  if not found then return null; end if;
  return kontor_reader_at(tenant, o.reseller_id) || jsonb_build_object('userId', order_is, 'userName', '', 'userLocale', null, 'email', '',
    'membershipId', order_is, 'side', 'customer', 'roles', jsonb_build_array('user'), 'assignedOnly', false, 'signInBlocked', false,
    'customerId', o.customer_id, 'customerName', null);
end $$;

-- for gate
create function kontor_reader_of_calendar(tenant uuid, membership uuid, made_at timestamptz) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  m record;
begin
  select p.*, u.name as user_name, u.locale, c.name as customer_name, c.reseller_id as seller, r.sign_in_blocked into m
  from memberships p join users u on u.id = p.user_id
  left join customers c on c.tenant_id = p.tenant_id and c.id = p.customer_id
  left join resellers r on r.tenant_id = p.tenant_id and r.id = p.reseller_id
  where p.tenant_id = tenant and p.id = membership and p.closed_at is null and p.locked_at is null
    and (p.access_ended_at is null or p.access_ended_at < made_at) and (p.customer_id is null or c.state <> 'closed');
  if not found then return null; end if;
  return kontor_reader_at(tenant, coalesce(m.reseller_id, m.seller)) || jsonb_build_object('userId', m.user_id, 'userName', m.user_name,
    'userLocale', m.locale, 'email', m.email, 'membershipId', m.id, 'side', m.side, 'roles', to_jsonb(m.roles), 'assignedOnly', m.assigned_only,
    'signInBlocked', m.side = 'reseller' and coalesce(m.sign_in_blocked, false), 'customerId', m.customer_id, 'customerName', m.customer_name);
end $$;
