-- The tenants that hold enquiries settled before a moment, for the daily job that deletes them; no scope could list them.
-- for worker
create function kontor_tenants_with_settled(before timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from tenants t
  where exists (select from enquiries e where e.tenant_id = t.id and e.state <> 'new' and e.state_changed_at < before)
  order by t.id limit 1000
$$;
