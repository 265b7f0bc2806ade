-- Ids of the tenant's items that hold every word in SKU, name or manufacturer, by name.
-- for provider
create function kontor_search_items(words text[], state_is text, kind_is text, category_in uuid[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('items', format(
    't.tenant_id = %L and (%L is null or t.state = %2$L) and (%L is null or t.kind = %3$L) and (%L is null or t.category_id = any (%4$L))',
    kontor_setting('tenant_id'), state_is, kind_is, category_in), kontor_holding(words), 'name', at_name, at_id, ascending, at_most)
$$;
