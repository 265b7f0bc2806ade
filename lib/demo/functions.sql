-- Whether there is a tenant whose people have passwords that everybody knows.
-- for auth
create function kontor_has_demo() returns boolean
language sql stable security definer set search_path = pg_catalog, public as
$$ select exists (select 1 from tenants where demo) $$;
