-- The customers that one membership looks after, as a condition on the column that names the customer; null means
-- all. They are looked up one by one: in the order of the whole tenant they would be few and far between.
-- for gate
create function kontor_cared(customer_column text, membership uuid) returns text
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  if membership is null then return 'true'; end if;
  return format('t.%I = any (array(select a.customer_id from customer_assignments a where a.tenant_id = %L and a.membership_id = %L))',
    customer_column, kontor_setting('tenant_id'), membership);
end $$;

-- Ids of the customers in the login's scope that hold every word, by name; narrowed by who holds them ('direct' for the
-- provider itself); with a membership, of those it looks after.
-- for provider, reseller
create function kontor_search_customers(words text[], state_is text, owner_is text, membership uuid, at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('customers', format('%s and %s and (%L is null or t.state = %3$L) and %s',
    kontor_within(), kontor_cared('id', membership), state_is, kontor_sold_by(owner_is)), kontor_holding(words), 'name', at_name, at_id, ascending, at_most)
$$;

-- Whether another company of the scope's tenant holds a customer with this VAT number, unless the provider allowed the
-- scope's reseller to have it too: 'held' or 'free', with the same work in both cases. Counts the question for the person
-- and day, and answers 'limit' where it has asked `most` times; counts of more than a month are forgotten.
-- for reseller
create function kontor_check_customer(vat text, person uuid, person_name text, new_id uuid, today date, most integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  reseller uuid := kontor_setting('reseller_id');
  counted uuid;
  held boolean;
begin
  insert into customer_checks as k (tenant_id, id, reseller_id, user_id, user_name, day, checks, not_available)
  values (tenant, new_id, reseller, person, person_name, today, 1, 0)
  on conflict (tenant_id, reseller_id, user_id, day)
  do update set checks = k.checks + 1, user_name = excluded.user_name where k.checks < most
  returning k.id into counted;
  if counted is null then return 'limit'; end if;
  select exists (
    select 1 from customers c
    where c.tenant_id = tenant and c.vat_number = vat and c.state <> 'closed' and c.reseller_id is distinct from reseller
  ) and not exists (
    select 1 from customer_conflicts a
    where a.tenant_id = tenant and a.reseller_id = reseller and a.vat_number = vat and a.state = 'allowed'
  ) into held;
  update customer_checks k set not_available = k.not_available + held::integer where k.tenant_id = tenant and k.id = counted;
  delete from customer_checks k
  where k.tenant_id = tenant and k.reseller_id = reseller and k.user_id = person and k.day < today - 30;
  return case when held then 'held' else 'free' end;
end $$;

-- Ids of the customers in the login's scope with one of these VAT numbers, or a contact with one of these domains of e-mail.
-- for provider, reseller
create function kontor_customers_alike(vats text[], domains text[]) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query execute format('
    (select t.id from customers t where %1$s and t.vat_number = any (%2$L) limit 200)
    union
    (select t.customer_id from customer_contacts t where %1$s and lower(split_part(t.email, ''@'', 2)) = any (%3$L) limit 200)',
    kontor_within(), vats, domains);
end $$;
