import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { notifications } from "@/db/schema";
import type { Db } from "./tenants";

/** What people were told of orders since a moment, by the entries of their journal; what is older than `read`, they have read. */
export async function putNotifications(db: Db, tenantId: string, since: Date, read: Date) {
  const { rows } = await db.execute<Told>(sql`
    select a.id as "eventId", m.id as "membershipId", a.action as kind, a.record_id as "recordId", a.at,
      a.words || jsonb_build_object('number', o.number, 'customer', o.customer_name,
        'reseller', coalesce(o.reseller_name, t.name)) as words
    from audit_entries a
    join tenants t on t.id = a.tenant_id
    join orders o on o.tenant_id = a.tenant_id and o.id = a.record_id
    join memberships m on m.tenant_id = a.tenant_id and m.closed_at is null and m.user_id is distinct from a.actor_id
      and (m.side = 'provider' and a.action = 'order-placed' and m.roles && '{admin,fulfilment}'
        or m.side = 'reseller' and m.reseller_id = a.reseller_id
        or m.side = 'customer' and m.customer_id = a.customer_id)
    where a.tenant_id = ${tenantId} and a.at >= ${since.toISOString()}::timestamptz
      and a.action in ('order-placed', 'order-confirmed', 'order-rejected', 'order-cancelled')
    order by a.at, m.id`);
  const told = rows.map(({ at, ...row }) => {
    const createdAt = new Date(at);
    return { ...row, tenantId, id: newId(), createdAt, readAt: createdAt < read ? createdAt : null };
  });
  if (told.length) await db.insert(notifications).values(told);
}

type Told = {
  eventId: string;
  membershipId: string;
  kind: string;
  recordId: string;
  at: string;
  words: Record<string, string>;
};
