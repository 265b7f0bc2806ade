-- The account of a person by its e-mail address, where the scope's tenant knows it: whose it is, and whether no other tenant
-- has the person by now. Of an account that the tenant does not know, or has erased, not even that there is one.
-- for privacy
create function kontor_person(address text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  person record;
  theirs uuid[];
  here boolean;
  elsewhere boolean;
begin
  select u.id, u.name into person from users u where u.email = address;
  if not found then return jsonb_build_object('alone', false); end if;
  theirs := kontor_tenants_of(person.id);
  select bool_or(m.tenant_id = tenant), bool_or(m.tenant_id <> tenant and m.closed_at is null) into here, elsewhere
  from memberships m
  where m.tenant_id = any (theirs) and m.user_id = person.id and m.email not like 'erased-%@erased.invalid';
  if here is not true then return jsonb_build_object('alone', false); end if;
  return jsonb_build_object('user', person.id, 'name', person.name, 'alone', not elsewhere);
end $$;

-- The address by which a member of the scope's tenant signs in; of an erased one, what stands in its place.
-- for privacy
create function kontor_address_of(member uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  person record;
begin
  select m.user_id, m.email into person from memberships m where m.tenant_id = tenant and m.id = member;
  if person.email like 'erased-%@erased.invalid' then return person.email; end if;
  return (select u.email from users u where u.id = person.user_id);
end $$;
