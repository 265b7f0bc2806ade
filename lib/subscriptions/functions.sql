-- Which changes of what runs by an offer a reseller asks the provider for, also once the offer is no longer sold.
-- for reseller
create function kontor_needs_yes(offer_is uuid) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
begin
  return (select t.needs_yes from offers t where t.tenant_id = tenant and t.id = offer_is);
end $$;

-- Ids of the subscriptions in the login's scope that hold every word in what they are, whose customer holds every word, or of the order with this
-- very number; by the day of what comes next; narrowed by their state, to those that run and come to something until a day, and to a customer; with
-- a membership, of the customers it looks after.
-- for provider, reseller, customer
create function kontor_search_subscriptions(words text[], number_is text, state_is text, until date, customer_is uuid, membership uuid, at_day text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('subscriptions', format('%s and %s and %s and (%L is null or t.next_on <= %4$L) and (%L is null or t.customer_id = %5$L)',
    kontor_within(), kontor_cared('customer_id', membership), case state_is when 'running' then 't.ended_at is null' else format('t.state = %L', state_is) end,
    until, customer_is),
    kontor_holding(words) || coalesce(' or t.customer_id = any (' || quote_literal(kontor_customers_holding(words)::text) || '::uuid[])', '')
      || coalesce(' or t.order_id = any (' || quote_literal(kontor_orders_numbered(number_is)::text) || '::uuid[])', ''), 'next_on', at_day, at_id, ascending, at_most)
$$;

-- The first thousand customers of the login's scope that hold every word; none for a customer, which is one itself.
-- for gate
create function kontor_customers_holding(words text[]) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  found uuid[];
begin
  if session_user = 'kontor_customer' or cardinality(words) = 0 then return null; end if;
  execute format('select array(select t.id from customers t where %s and %s limit 1000)', kontor_within(), kontor_holding(words)) into found;
  return found;
end $$;

-- The order of the tenant with this number.
-- for gate
create function kontor_orders_numbered(number_is text) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
begin
  return (select array_agg(o.id) from orders o where o.tenant_id = tenant and o.number = number_is);
end $$;
