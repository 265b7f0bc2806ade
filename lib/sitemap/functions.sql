-- Every shop and every open storefront of this installation, for the index of sitemaps; no scope could list them.
-- for auth
create function kontor_public_places() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (
    select coalesce(jsonb_agg(p.place order by p.tenant_slug, p.reseller_slug nulls first), '[]'::jsonb) from (
      (select t.slug as tenant_slug, null::text as reseller_slug, kontor_place_as(t.id, t.slug, t.name, t.locale, t.currency) as place
       from tenants t order by 1 limit 10000)
      union all
      (select t.slug, r.slug, kontor_place_as(t.id, t.slug, t.name, t.locale, t.currency, r.id, r.slug, r.name, v.live_version_id)
       from resellers r
       join tenants t on t.id = r.tenant_id
       left join portfolios v on v.tenant_id = r.tenant_id and v.id = r.portfolio_id
       where r.storefront_open and r.state in ('active', 'restricted') order by 1, 2 limit 10000)
      order by 1, 2 nulls first limit 10000
    ) as p
  );
end $$;
