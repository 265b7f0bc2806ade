/** Puts in what people keep and are told, for every person and customer of the tenant in the scope. */
export const rowsOfPeople = [
  `insert into list_views (tenant_id, id, reseller_id, owner_id, list, name, parameters)
       select tenant_id, gen_random_uuid(), reseller_id, id, 'orders', 'Same view', '{}' from memberships where side <> 'customer'
       on conflict do nothing`,
  `insert into list_columns (tenant_id, id, reseller_id, membership_id, list, hidden, widths)
       select tenant_id, gen_random_uuid(), reseller_id, id, 'orders', '["customer"]', '{}' from memberships where side <> 'customer'
       on conflict do nothing`,
  `insert into list_starts (tenant_id, id, reseller_id, membership_id, list, view_id)
       select tenant_id, gen_random_uuid(), reseller_id, owner_id, list, id from list_views on conflict do nothing`,
  `insert into events (tenant_id, id, kind, record_id, reseller_id, customer_id, words)
       select tenant_id, gen_random_uuid(), 'order-placed', id, reseller_id, id, '{}' from customers`,
  `insert into notifications (tenant_id, id, event_id, membership_id, kind, record_id, words)
       select tenant_id, gen_random_uuid(), gen_random_uuid(), id, 'order-placed', id, '{}' from memberships`,
  `insert into notification_choices (tenant_id, id, membership_id, product, mail)
       select tenant_id, gen_random_uuid(), id, '{}', '{}' from memberships on conflict do nothing`,
  `insert into notification_mails (tenant_id, id, event_id, kind, record_id, side, reseller_id, customer_id, recipient, words, state)
       select tenant_id, gen_random_uuid(), gen_random_uuid(), 'order-placed', id, 'customer', reseller_id, id, 'same@example.example', '{}', 'sent'
       from customers`,
  `insert into customer_notifications (tenant_id, id, customer_id, reseller_id, off)
       select tenant_id, gen_random_uuid(), id, reseller_id, '{}' from customers on conflict do nothing`,
  `insert into secret_links (tenant_id, id, kind, reseller_id, customer_id, membership_id, created_by_name, token_hash)
       select m.tenant_id, gen_random_uuid(), 'calendar', coalesce(m.reseller_id, c.reseller_id), m.customer_id, m.id, m.name, sha256(m.id::text::bytea)
       from memberships m left join customers c on c.tenant_id = m.tenant_id and c.id = m.customer_id on conflict do nothing`,
  `insert into subscription_identifiers (tenant_id, id, subscription_id, reseller_id, customer_id, kind, value, hint)
       select tenant_id, gen_random_uuid(), id, reseller_id, customer_id, 'key', 'KEY-7F3K', '7F3K' from subscriptions`,
];
