-- The account of a person by its e-mail address, as far as the scope's tenant knows it: whose it is, and whether no other
-- tenant knows it. Nothing of an account that the tenant does not know but that there is one.
-- for privacy
create function kontor_person(address text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  person record;
  here boolean;
  elsewhere boolean;
begin
  select u.id, u.name into person from users u where u.email = address;
  if not found then return jsonb_build_object('alone', true); end if;
  here := exists (select 1 from user_tenants w where w.user_id = person.id and w.tenant_id = tenant);
  elsewhere := exists (select 1 from user_tenants w where w.user_id = person.id and w.tenant_id <> tenant);
  if not here then return jsonb_build_object('alone', not elsewhere); end if;
  return jsonb_build_object('user', person.id, 'name', person.name, 'alone', not elsewhere);
end $$;

-- The address by which a member of the scope's tenant signs in.
-- for privacy
create function kontor_address_of(member uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  person uuid;
begin
  select m.user_id into person from memberships m where m.tenant_id = tenant and m.id = member;
  return (select u.email from users u where u.id = person);
end $$;
