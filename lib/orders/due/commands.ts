import { and, eq, inArray, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { awaited, dueOf } from "./rules";

/** Brings orders to the first day that is promised for what has not arrived, and to the day by which they must go on. */
export async function followDue({ actor, tx }: Scope, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  const found = await tx
    .select({
      id: orders.id,
      state: orders.state,
      placedAt: orders.placedAt,
      first: sql<
        string | null
      >`(select min(l.promised_on)::text from ${orderLines} l where l.tenant_id = ${actor.tenantId}::uuid
        and l.order_id = orders.id and l.delivery_state = any (${sql.param([...awaited])}::text[]))`,
    })
    .from(orders)
    .where(and(eq(orders.tenantId, actor.tenantId), inArray(orders.id, [...ids])));
  const days = found.map(({ id, placedAt, ...order }) => ({
    id,
    ...dueOf({ ...order, placedOn: dayIn(timeZone(), placedAt) }),
  }));
  await tx.execute(sql`
    update orders o set promised_on = x."promisedOn", due_on = x."dueOn"
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as x(id uuid, "promisedOn" date, "dueOn" date)
    where o.tenant_id = ${actor.tenantId}::uuid and o.id = x.id`);
}
