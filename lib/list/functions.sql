-- The searches. `words` are LIKE patterns over a folded column `search` (lib/list/page.ts); a page begins beside a key (the value
-- of its sort and an id) and goes up or down from it, or in no order where `ascending` is null, for counting. A search is
-- written out in literals, since the index of words serves only patterns that the planner reads, and never LIKE ALL of an
-- array. How many rows a word will find is hidden from the planner by the policies, so it is tried out: what stands next in
-- the order is looked through first, which is enough for a frequent word or a small scope, then the index of words.
-- for gate
create function kontor_search(source text, narrowed text, held text, sort text, at_value text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language plpgsql stable set search_path = pg_catalog, public set enable_indexscan = on set enable_seqscan = off as $$
declare
  most integer := least(at_most, 10001);
  far integer := least(100 * most, 2600);
  direction text := case when ascending then 'asc' else 'desc' end;
  place text := format('from %I t where %s', source, narrowed) || case when at_id is null then '' else
    format(' and (t.%I, t.id) %s (%L, %L)', sort, case when ascending then '>' else '<' end, at_value, at_id) end;
  turn text := case when ascending is null then '' else format('order by t.%1$I %2$s, t.id %2$s', sort, direction) end;
  next_rows text := format('(select t.id, (%s) as holds %s %s limit %s) t', held, place, turn, far);
  found uuid[];
  seen integer;
begin
  execute format('select array(select t.id from %s where t.holds limit %s)', next_rows, most) into found;
  if cardinality(found) < most then
    execute format('select count(*) from %s', next_rows) into seen;
    if seen = far then
      perform set_config('enable_indexscan', 'off', true);
      execute format('select array(select t.id %s and (%s) %s limit %s)', place, held, turn, most) into found;
    end if;
  end if;
  return query select unnest(found);
end $$;

-- The condition that a row holds every word; no word is held by no row.
-- for gate
create function kontor_holding(words text[]) returns text
language sql immutable set search_path = pg_catalog as
$$ select coalesce(string_agg(format('t.search like %L', word), ' and '), 'false') from unnest(words) as word $$;

-- The rows that the database login may know of, as a condition: the area's own scope, all of it.
-- for gate
create function kontor_within() returns text
language sql stable set search_path = pg_catalog, public as $$
  select format('t.tenant_id = %L', kontor_setting('tenant_id')) || case session_user
    when 'kontor_provider' then ''
    when 'kontor_reseller' then format(' and t.reseller_id = %L', kontor_setting('reseller_id'))
    when 'kontor_customer' then format(' and t.customer_id = %L', kontor_setting('customer_id'))
    else ' and false' end
$$;

-- The rows of one reseller, or of the provider itself ('direct'), as a condition; null means all.
-- for gate
create function kontor_sold_by(seller text) returns text
language sql immutable set search_path = pg_catalog as $$
  select case when seller is null then 'true' when seller = 'direct' then 't.reseller_id is null'
    else format('t.reseller_id = %L', seller) end
$$;
