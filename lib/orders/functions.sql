-- Ids of the orders in the login's scope that hold every word in number, reference or customer, or have this very number or a parcel of it, by
-- the time of placing; narrowed by who takes care of them, who sold them ('direct' for the provider itself) when they were placed and by when
-- they must go on, then by that day; with a membership, of the customers it looks after.
-- for provider, reseller, customer
create function kontor_search_orders(words text[], number_is text, state_is text, customer_is uuid, seller_is text, placed_from timestamptz, placed_before timestamptz, assignee uuid, membership uuid, at_moment text, at_id uuid, ascending boolean, at_most integer, due_before date default null, due_from date default null, tracking_is text default null)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('orders', format(
    '%s and %s and (%L is null or t.state = %3$L) and (%L is null or t.customer_id = %4$L) and %s and (%L is null or t.placed_at >= %6$L) and (%L is null or t.placed_at < %7$L) and (%L is null or t.assigned_to = %8$L) and (%L is null or t.due_on < %9$L) and (%L is null or t.due_on >= %10$L)',
    kontor_within(), kontor_cared('customer_id', membership), state_is, customer_is,
    kontor_sold_by(seller_is), placed_from, placed_before, assignee, due_before, due_from),
    format('%s or t.number = %L', kontor_holding(words), number_is) || coalesce(' or t.id = any (' || quote_literal(kontor_tracked_orders(tracking_is)::text) || '::uuid[])', ''), case when due_before is null and due_from is null then 'placed_at' else 'due_on' end, at_moment, at_id, ascending, at_most)
$$;

-- The orders of the tenant that a parcel with this number was sent for, its letters and digits alone; nothing where there are none.
-- for gate
create function kontor_tracked_orders(tracking_is text) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  tenant uuid := kontor_setting('tenant_id');
begin
  return (select array_agg(t.order_id) from (select l.order_id from order_lines l where l.tenant_id = tenant
    and l.tracking is not null and upper(regexp_replace(l.tracking, '[^0-9A-Za-z]', '', 'g')) = tracking_is limit 100) t);
end $$;
