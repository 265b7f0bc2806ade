import { type Filling, idFrom, idOf } from "./fill";

/** Of so many orders one has messages. */
const SHARE = 5;

/** Puts in two messages in each thread of some orders, and 300 about one of the first reseller. */
export async function fillThreads({ client, tenantId }: Filling): Promise<void> {
  const order = await firstOrder({ client, tenantId });
  await client.query(
    `insert into messages (tenant_id, id, thread, reseller_id, customer_id, order_id, text, author_side, author_name, created_at)
     select $1, ${idFrom("t.thread || n || o.id")}, t.thread, o.reseller_id, o.customer_id, o.id, 'Nachricht ' || n,
       split_part(t.thread, '-', 1), 'Kim Voss', o.placed_at + n * interval '1 hour'
     from orders o
     cross join lateral unnest(case when o.reseller_id is null then array['provider-customer']
       else array['provider-reseller', 'reseller-customer'] end) as t (thread)
     cross join lateral generate_series(1, case when o.id = $2 then 300 else 2 end) n
     where o.tenant_id = $1 and (o.id = $2 or hashtext(o.id::text) % ${SHARE} = 0)`,
    [tenantId, order],
  );
  await client.query(
    `insert into message_files (tenant_id, id, message_id, thread, reseller_id, customer_id, position, name, type, size, key)
     select $1, ${idFrom("'file' || m.id")}, m.id, m.thread, m.reseller_id, m.customer_id, 0, 'Anlage.pdf', 'pdf', 1000, m.id::text
     from messages m where m.tenant_id = $1 and (m.order_id = $2 or hashtext(m.id::text) % ${SHARE} = 0)`,
    [tenantId, order],
  );
  await client.query("analyze messages, message_files");
}

async function firstOrder({ client, tenantId }: Pick<Filling, "client" | "tenantId">): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select id from orders where tenant_id = $1 and reseller_id = ${idOf("reseller", "1")} order by id limit 1`,
    [tenantId],
  );
  return rows[0]?.id ?? tenantId;
}
