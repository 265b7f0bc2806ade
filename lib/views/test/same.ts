/** Statements that put a view, chosen columns and a start into a list of everybody who sells; all of them alike. */
export const sameViews = [
  `insert into list_views (tenant_id, id, reseller_id, owner_id, list, name, parameters)
   select tenant_id, gen_random_uuid(), reseller_id, id, 'orders', 'Same view', '{}' from memberships where side <> 'customer'
   on conflict do nothing`,
  `insert into list_columns (tenant_id, id, reseller_id, membership_id, list, hidden, widths)
   select tenant_id, gen_random_uuid(), reseller_id, id, 'orders', '["customer"]', '{}' from memberships where side <> 'customer'
   on conflict do nothing`,
  `insert into list_starts (tenant_id, id, reseller_id, membership_id, list, view_id)
   select tenant_id, gen_random_uuid(), reseller_id, owner_id, list, id from list_views on conflict do nothing`,
];
