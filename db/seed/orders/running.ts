/** Sums up what the lines of a tenant bill every month since they were activated (running_months). */
export const sumRunning = (tenantId: string): string => `
  insert into running_months (tenant_id, id, month, currency, billed_monthly)
  select l.tenant_id, gen_random_uuid(), to_char(l.activated_at at time zone '${process.env.KONTOR_TIME_ZONE ?? "Europe/Berlin"}', 'YYYY-MM'), o.currency,
    sum(round(l.quantity * (case when o.model = 'resale' then coalesce(l.transfer_recurring, l.retail_recurring) else l.retail_recurring end)::numeric
      / case l.period when 'year' then 12 when 'quarter' then 3 else 1 end))
  from order_lines l join orders o on o.tenant_id = l.tenant_id and o.id = l.order_id
  where l.tenant_id = '${tenantId}' and l.activated_at is not null and l.retail_recurring is not null
  group by 1, 3, 4 on conflict do nothing`;
