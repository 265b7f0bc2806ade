/** Says of the lines of a tenant what is to be done next with them and by when, as lib/orders/work/rules.ts does. */
export const beginWork = (tenantId: string) => `
  update order_lines t set work_step = w.step, work_on = w.due from (
    select l.id, case when l.delivery_state = 'delivered' then (l.delivery_changed_at at time zone 'UTC')::date + 7
        else coalesce(l.promised_on, (o.placed_at at time zone 'UTC')::date + 7) end as due,
      case when l.delivery_state = 'failed' then 'retry'
        when l.snapshot ->> 'itemKind' = 'product' and l.delivery_state = 'shipped' then 'arrive'
        when l.snapshot ->> 'itemKind' = 'product' and l.delivery_state <> 'delivered' then 'ship'
        when l.retail_recurring is not null then 'activate' else 'book' end as step
    from order_lines l join orders o on o.tenant_id = l.tenant_id and o.id = l.order_id
    where l.tenant_id = '${tenantId}' and o.state in ('confirmed', 'in delivery') and l.delivery_state not in ('activated', 'returned')) w
  where t.tenant_id = '${tenantId}' and t.id = w.id`;
