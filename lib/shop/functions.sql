-- As kontor_search_items, of the items on sale.
-- for public
create function kontor_search_shop(words text[], category_in uuid[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('items', format('t.tenant_id = %L and t.state = ''active'' and (%L is null or t.category_id = any (%2$L))',
    kontor_setting('tenant_id'), category_in), kontor_holding(words), 'name', at_name, at_id, ascending, at_most)
$$;
