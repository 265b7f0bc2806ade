-- Every shop and every open storefront of this installation, for the index of sitemaps; no scope could list them.
-- for auth
create function kontor_public_places() returns jsonb
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
