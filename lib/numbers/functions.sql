-- The next document number of the scope's tenant; locks its row until commit, so that no number is lost.
-- for provider, reseller, customer
create function kontor_next_number(number_kind text, number_year integer) returns integer
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into number_ranges as n (tenant_id, id, kind, year, value)
  values (kontor_setting('tenant_id'), gen_random_uuid(), number_kind, number_year, 1)
  on conflict (tenant_id, kind, year) do update set value = n.value + 1
  returning n.value
$$;
