-- The tenants with audit entries from before a moment that have no place in the chain yet, for the job that gives them one.
-- for worker
create function kontor_tenants_unsealed(before timestamptz) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select distinct e.tenant_id from audit_entries e where e.link is null and e.at < before order by 1 limit 1000;
end $$;

-- The tenants in the order of their ids, for jobs that visit all of them; no scope could list them.
-- for worker
create function kontor_tenants_after(last uuid) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select t.id from tenants t where last is null or t.id > last order by t.id limit 1000;
end $$;

-- Deletes the oldest audit entries of the scope's tenant from before a moment, never one younger than 30 days nor one out of the
-- chain, and keeps where the chain begins from then on. Returns how many went.
-- for worker
create function kontor_forget_entries(before timestamptz, at_most integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  moment timestamptz := now();
  youngest timestamptz := least(before, now() - interval '30 days');
  base bigint;
  until bigint;
  link_there bytea;
  gone integer;
begin
  select base_position into base from audit_heads where tenant_id = tenant for update;
  if not found then return 0; end if;
  select max(o.position) into until from (
    select e.position, bool_and(e.at < youngest) over (order by e.position) as old
    from (select position, at from audit_entries where tenant_id = tenant and position > base order by position limit at_most) e
  ) o where o.old;
  if until is null then return 0; end if;
  select e.link into link_there from audit_entries e where e.tenant_id = tenant and e.position = until;
  update audit_heads h set base_position = until, base_link = link_there, updated_at = moment where h.tenant_id = tenant;
  delete from audit_entries where tenant_id = tenant and position <= until;
  get diagnostics gone = row_count;
  return gone;
end $$;
