-- The next document number of the scope's tenant; locks its row until commit, so that no number is lost.
-- for provider, reseller, customer
create function kontor_next_number(number_kind text, number_year integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  given integer;
begin
  insert into number_ranges as n (tenant_id, id, kind, year, value)
  values (tenant, gen_random_uuid(), number_kind, number_year, 1)
  on conflict (tenant_id, kind, year) do update set value = n.value + 1
  returning n.value into given;
  return given;
end $$;
