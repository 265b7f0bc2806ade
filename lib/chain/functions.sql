-- The tenants with audit entries from before a moment that have no place in the chain yet, for the job that gives them one.
-- for worker
create function kontor_tenants_unsealed(before timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from tenants t
  where exists (select from audit_entries e where e.tenant_id = t.id and e.link is null and e.at < before)
  order by t.id limit 1000
$$;

-- The tenants in the order of their ids, for jobs that visit all of them; no scope could list them.
-- for worker
create function kontor_tenants_after(last uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from tenants t where last is null or t.id > last order by t.id limit 1000
$$;

-- Deletes the oldest audit entries of the scope's tenant from before a moment, never one younger than 30 days nor one out of the
-- chain, and keeps where the chain begins from then on. Returns how many went.
-- for worker
create function kontor_forget_entries(before timestamptz, at_most integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  base bigint;
  until bigint;
  gone integer;
begin
  select base_position into base from audit_heads where tenant_id = tenant for update;
  if not found then return 0; end if;
  select max(o.position) into until from (
    select e.position, bool_and(e.at < least(before, now() - interval '30 days')) over (order by e.position) as old
    from (select position, at from audit_entries where tenant_id = tenant and position > base order by position limit at_most) e
  ) o where o.old;
  if until is null then return 0; end if;
  update audit_heads h set base_position = until, updated_at = now(),
    base_link = (select e.link from audit_entries e where e.tenant_id = tenant and e.position = until)
  where h.tenant_id = tenant;
  delete from audit_entries where tenant_id = tenant and position <= until;
  get diagnostics gone = row_count;
  return gone;
end $$;
