/**
 * What was asked of a tenant's subscriptions: of some by their customer, which its seller decided, of some by the reseller; in a
 * large tenant some wait.
 */
export const askedOfSubscriptions = (tenantId: string, waiting = false): string =>
  `insert into subscription_requests (tenant_id, id, subscription_id, reseller_id, customer_id, kind, quantity, effect_on, reason,
    asked_side, asked_by_name, asked_at, state, state_changed_at, answer, answered_by_name, answered_at)
  select s.tenant_id, gen_random_uuid(), s.id, s.reseller_id, s.customer_id, 'more', s.quantity + 1, s.first_day, 'One more colleague',
    a.side, 'Kim Voss', s.started_at + interval '1 day', a.state, s.started_at + interval '2 days',
    case when a.state = 'refused' then 'Not before the summer' end, case when a.state in ('accepted', 'refused') then 'Robin Petersen' end,
    case when a.state in ('accepted', 'refused') then s.started_at + interval '2 days' end
  from subscriptions s,
    lateral (select abs(hashtext(s.id::text)) as hash) h,
    lateral (select case when s.reseller_id is not null and h.hash % 3 = 0 then 'reseller' else 'customer' end as side) w,
    lateral (select w.side, case
      when ${waiting} and h.hash % 50 = 0 then case when w.side = 'reseller' or s.reseller_id is null then 'with provider' else 'asked' end
      when h.hash % 2 = 0 then 'refused' else 'accepted' end as state) a
  where s.tenant_id = '${tenantId}' and s.ended_at is null and (not ${waiting} or h.hash % 10 = 0) on conflict do nothing`;
