-- The tenants that hold enquiries settled before a moment, for the daily job that deletes them; no scope could list them.
-- for worker
create function kontor_tenants_with_settled(before timestamptz) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select distinct e.tenant_id from enquiries e where e.state <> 'new' and e.state_changed_at < before order by 1 limit 1000;
end $$;
