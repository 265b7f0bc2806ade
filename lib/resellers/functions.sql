-- Ids of the tenant's resellers that hold every word in name or address, by name.
-- for provider
create function kontor_search_resellers(words text[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('resellers', format('t.tenant_id = %L', kontor_setting('tenant_id')), kontor_holding(words),
    'name', at_name, at_id, ascending, at_most)
$$;
