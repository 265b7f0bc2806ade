/** Statements that put a message with a file into each thread of every order, and a mark of everybody; all of them alike. */
export const sameThreads = [
  `with made as (
     insert into messages (tenant_id, id, thread, reseller_id, customer_id, order_id, text, author_side, author_name)
     select o.tenant_id, gen_random_uuid(), t, o.reseller_id, o.customer_id, o.id, 'Same message', split_part(t, '-', 1), 'Somebody'
     from orders o, unnest(array['provider-reseller', 'reseller-customer', 'provider-customer']) as t
     where (t = 'provider-customer') = (o.reseller_id is null) returning *
   )
   insert into message_files (tenant_id, id, message_id, thread, reseller_id, customer_id, position, name, type, size, key)
   select tenant_id, gen_random_uuid(), id, thread, reseller_id, customer_id, 0, 'same.pdf', 'pdf', 1, 'same' from made`,
  `insert into thread_marks (tenant_id, id, membership_id, reseller_id, customer_id, thread, subject_id, read_to)
   select tenant_id, gen_random_uuid(), id, reseller_id, customer_id, 'provider-reseller', id, now() from memberships`,
];
