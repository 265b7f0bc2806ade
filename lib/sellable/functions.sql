-- Ids of the entries on sale in the scope's own portfolio version that hold every word, by name.
-- for reseller, public
create function kontor_search_entries(words text[], category_in uuid[], at_name text, at_id uuid, ascending boolean, at_most integer)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select kontor_search('portfolio_entries', format(
    't.tenant_id = %L and t.version_id = %L and t.on_sale and (%L is null or t.category_id = any (%3$L))',
    kontor_setting('tenant_id'), kontor_setting('version_id'), category_in), kontor_holding(words), 'sort_name', at_name, at_id, ascending, at_most)
$$;

-- What changed since a moment for the scope's reseller in what it may sell, an offer a row, by name: several changes of one
-- offer become one, and what went to and fro is none. `blind` leaves out all but suggested prices, and what concerns only the
-- rest. Withdrawn items are out of the caller's own reach, so that names and terms come along. Looks at 20,000 changes at most.
-- for reseller
create function kontor_portfolio_changes(since timestamptz, blind boolean, locale text, change_is text, after_name text, after_id uuid, backward boolean, at_most integer)
returns table (offer_id uuid, item_id uuid, sku text, sort_name text, name text, kind text, currency text, period text,
  term_months integer, notice_days integer, renewal text, change text, before jsonb, after jsonb, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  tenant uuid := kontor_setting('tenant_id');
  reseller uuid := kontor_setting('reseller_id');
  portfolio uuid := kontor_setting('portfolio_id');
  held_since timestamptz;
begin
  select r.portfolio_since into held_since from resellers r where r.tenant_id = tenant and r.id = reseller;
  return query
  with mine as (
    (select c.* from portfolio_changes c
     where c.tenant_id = tenant and c.portfolio_id = portfolio and c.reseller_id is null
       and c.at > greatest(since, held_since)
     order by c.at desc, c.id desc limit 20000)
    union all
    (select c.* from portfolio_changes c
     where c.tenant_id = tenant and c.reseller_id = reseller and c.at > since
     order by c.at desc, c.id desc limit 20000)
  ), folded as (
    select m.offer_id, m.item_id, (array_agg(m.before order by m.at, m.id))[1] as was,
      (array_agg(m.after order by m.at desc, m.id desc))[1] as becomes, max(m.at) as at
    from mine m group by m.offer_id, m.item_id
  ), visible as (
    select f.offer_id, f.item_id, f.at,
      case when blind then jsonb_build_object('suggestedOneTime', f.was -> 'suggestedOneTime',
        'suggestedRecurring', f.was -> 'suggestedRecurring') else f.was end as was,
      case when blind then jsonb_build_object('suggestedOneTime', f.becomes -> 'suggestedOneTime',
        'suggestedRecurring', f.becomes -> 'suggestedRecurring') else f.becomes end as becomes,
      case when f.was is null then 'added' when f.becomes is null then 'removed' else 'changed' end as change
    from folded f where not (f.was is null and f.becomes is null)
  )
  select t.offer_id, t.item_id, i.sku, i.name::text, coalesce(nullif(i.texts -> locale ->> 'name', ''), i.name), o.kind,
    o.currency, o.period, o.term_months, o.notice_days, o.renewal, t.change,
    case when t.change <> 'added' then t.was end, case when t.change <> 'removed' then t.becomes end, t.at
  from visible t
  join items i on i.tenant_id = tenant and i.id = t.item_id
  join offers o on o.tenant_id = tenant and o.id = t.offer_id
  where (t.change <> 'changed' or t.was is distinct from t.becomes)
    and (change_is is null or t.change = change_is)
    and (after_name is null or case when backward
      then (i.name, t.offer_id) < (after_name collate "und-x-icu", after_id)
      else (i.name, t.offer_id) > (after_name collate "und-x-icu", after_id) end)
  order by case when backward then i.name end desc, case when backward then t.offer_id end desc, i.name, t.offer_id
  limit least(at_most, 20001);
end $$;
