-- The names that stand around a person or an invitation: tenants, companies and the person, which no password may be made of.
-- for auth
create function kontor_names_around(person uuid, tenant uuid, reseller uuid, customer uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(distinct name), '[]'::jsonb) from (
    select unnest(array[t.name, t.slug]) as name from tenants t where t.id = tenant
    union all select r.name from resellers r where r.tenant_id = tenant and r.id = reseller
    union all select c.name from customers c where c.tenant_id = tenant and c.id = customer
    union all select unnest(array[u.name, u.email]) from users u where u.id = person
    union all
    (select unnest(array[t.name, t.slug, r.name, c.name]) from memberships m
     join tenants t on t.id = m.tenant_id
     left join resellers r on r.tenant_id = m.tenant_id and r.id = m.reseller_id
     left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id
     where m.user_id = person and m.closed_at is null limit 100)
  ) as around where name is not null
$$;

-- for auth
create function kontor_has_tenant() returns boolean
language sql stable security definer set search_path = pg_catalog, public as
$$ select exists (select from tenants) $$;
