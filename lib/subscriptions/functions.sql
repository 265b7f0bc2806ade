-- Which changes of what runs by an offer a reseller asks the provider for, also once the offer is no longer sold.
-- for reseller
create function kontor_needs_yes(offer_is uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.needs_yes from offers t where t.tenant_id = kontor_setting('tenant_id') and t.id = offer_is
$$;
