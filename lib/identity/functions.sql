-- The names that stand around a person or an invitation: tenants, companies and the person, which no password may be made of.
-- for auth
create function kontor_names_around(person uuid, tenant uuid, reseller uuid, customer uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  theirs uuid[] := kontor_tenants_of(person);
  around text[];
begin
  around := array(
    select unnest(array[t.name, t.slug]) from tenants t where t.id = tenant
    union all select unnest(array[u.name, u.email]) from users u where u.id = person
  );
  around := around || (select r.name from resellers r where r.tenant_id = tenant and r.id = reseller);
  around := around || (select c.name from customers c where c.tenant_id = tenant and c.id = customer);
  around := around || array(
    select unnest(array[t.name, t.slug, r.name, c.name])
    from memberships m
    join tenants t on t.id = m.tenant_id
    left join resellers r on r.tenant_id = m.tenant_id and r.id = m.reseller_id
    left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    where m.tenant_id = any (theirs) and m.user_id = person and m.closed_at is null limit 100
  );
  return (select coalesce(jsonb_agg(distinct name), '[]'::jsonb) from unnest(around) as name where name is not null);
end $$;

-- for auth
create function kontor_has_tenant() returns boolean
language sql stable security definer set search_path = pg_catalog, public as
$$ select exists (select 1 from tenants) $$;
