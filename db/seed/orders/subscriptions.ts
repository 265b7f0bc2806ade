const zone = process.env.KONTOR_TIME_ZONE ?? "Europe/Berlin";

/**
 * What a tenant's active lines with a recurring price became: subscriptions in the term that they are in today, what each of
 * them added to what runs (subscription_changes), and what that came to by month, day and customer.
 */
export const beginSubscriptions = (tenantId: string): string[] => [
  `insert into subscriptions (tenant_id, id, reseller_id, customer_id, order_id, line_id, item_id, offer_id, portfolio_version_id, sku, name, texts,
    offer_kind, model, currency, period, quantity, retail_recurring, transfer_recurring, commission_bp, term_months, notice_days, renewal,
    state_changed_at, started_at, first_day, term, term_end, created_at, updated_at)
  select l.tenant_id, l.id, l.reseller_id, l.customer_id, l.order_id, l.id, l.item_id, l.offer_id, l.portfolio_version_id, l.sku, l.name,
    coalesce(l.snapshot -> 'texts', '{}'), l.offer_kind, o.model, o.currency, coalesce(l.period, 'month'), l.quantity, l.retail_recurring,
    l.transfer_recurring, l.commission_bp, (l.snapshot ->> 'termMonths')::int, (l.snapshot ->> 'noticeDays')::int,
    coalesce(l.snapshot ->> 'renewal', 'none'), l.activated_at, l.activated_at, d.first, t.term,
    (d.first + (t.term + 1) * d.months * interval '1 month')::date, l.activated_at, l.activated_at
  from order_lines l join orders o on o.tenant_id = '${tenantId}' and o.id = l.order_id,
    lateral (select (l.activated_at at time zone '${zone}')::date as first, (current_timestamp at time zone '${zone}')::date as today,
      coalesce((l.snapshot ->> 'termMonths')::int, case l.period when 'year' then 12 when 'quarter' then 3 else 1 end) as months,
      ((l.snapshot ->> 'termMonths') is null or l.snapshot ->> 'renewal' = 'automatic')::int as renews) d,
    lateral (select ((extract(year from d.today) - extract(year from d.first)) * 12 + extract(month from d.today) - extract(month from d.first))::int / d.months as most) m,
    lateral (select d.renews * (m.most - ((d.first + m.most * d.months * interval '1 month')::date > d.today)::int) as term) t
  where l.tenant_id = '${tenantId}' and l.activated_at is not null and l.retail_recurring is not null on conflict do nothing`,
  `update subscriptions s set blocked_by = 'item', blocked_on = (i.state_changed_at at time zone '${zone}')::date
  from items i where s.tenant_id = '${tenantId}' and i.tenant_id = '${tenantId}' and i.id = s.item_id and i.state in ('no renewal', 'retired')`,
  // What comes near has been reminded of, as it would have been.
  `update subscriptions set reminded_of = term_end, reminded_days = case when term_end <= current_date + 30 then 30 when term_end <= current_date + 60 then 60 else 90 end
  where tenant_id = '${tenantId}' and term_end <= current_date + 90`,
  `insert into subscription_changes (tenant_id, id, subscription_id, reseller_id, customer_id, kind, at, quantity, currency,
    retail_monthly, billed_monthly, left_monthly, counted, summed)
  select s.tenant_id, gen_random_uuid(), s.id, s.reseller_id, s.customer_id, 'started', s.started_at, s.quantity, s.currency,
    round(s.quantity * s.retail_recurring::numeric / m.months), round(s.quantity * b.billed::numeric / m.months),
    round((case s.model when 'direct' then 0 when 'agency' then round(s.quantity::numeric * s.retail_recurring * coalesce(s.commission_bp, 0) / 10000.0)
      else s.quantity * (s.retail_recurring - b.billed) end)::numeric / m.months), true, true
  from subscriptions s,
    lateral (select case s.period when 'year' then 12 when 'quarter' then 3 else 1 end as months) m,
    lateral (select case when s.model = 'resale' then coalesce(s.transfer_recurring, s.retail_recurring) else s.retail_recurring end as billed) b
  where s.tenant_id = '${tenantId}' on conflict do nothing`,
  `insert into running_months (tenant_id, id, month, currency, billed_monthly)
  select tenant_id, gen_random_uuid(), to_char(at at time zone '${zone}', 'YYYY-MM'), currency, sum(billed_monthly)
  from subscription_changes where tenant_id = '${tenantId}'
  group by 1, 3, 4 on conflict do nothing`,
  `insert into running_days (tenant_id, id, reseller_id, currency, day, gained, lost)
  select tenant_id, gen_random_uuid(), reseller_id, currency, (at at time zone '${zone}')::date, sum(left_monthly), 0
  from subscription_changes where tenant_id = '${tenantId}' and reseller_id is not null
  group by 1, 3, 4, 5 on conflict do nothing`,
  `insert into running_customers (tenant_id, id, reseller_id, customer_id, currency, left_monthly)
  select tenant_id, gen_random_uuid(), reseller_id, customer_id, currency, sum(left_monthly)
  from subscription_changes where tenant_id = '${tenantId}' and reseller_id is not null
  group by 1, 3, 4, 5 on conflict do nothing`,
];

/** Subscriptions that renew within 44 days at the prices of their portfolio, where it says so: fixed, as they would have been told. */
export const pricesAhead = (tenantId: string): string => `
  update subscriptions s set next_retail_recurring = coalesce(p.recurring, e.suggested_recurring), next_transfer_recurring = e.transfer_recurring,
    next_price_on = s.term_end
  from resellers r join portfolios f on f.tenant_id = '${tenantId}' and f.id = r.portfolio_id and f.renewal_prices = 'current'
    join portfolio_entries e on e.tenant_id = '${tenantId}' and e.version_id = f.live_version_id
    left join reseller_prices p on p.tenant_id = '${tenantId}' and p.reseller_id = r.id and p.offer_id = e.offer_id
  where s.tenant_id = '${tenantId}' and r.tenant_id = '${tenantId}' and r.id = s.reseller_id and e.offer_id = s.offer_id
    and s.term_end between current_date + 1 and current_date + 44 and s.renewal = 'automatic' and s.blocked_by is null
    and coalesce(p.recurring, e.suggested_recurring) <> s.retail_recurring`;
