import { and, eq, inArray, sql } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { ofOrder } from "@/lib/orders/queries";
import { workOf } from "@/lib/orders/work/rules";
import { awaited, dueOf } from "./rules";

/**
 * Brings orders to the first day that is promised for what has not arrived, and to the day by which they must go on; and
 * their lines to what is to be done next with them.
 */
export async function followDue(scope: Scope, ids: readonly string[]): Promise<void> {
  const { actor, tx } = scope;
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
  await followWork(scope, ids);
}

/** Nobody's view of a line changes by it, so its version stays. */
async function followWork({ actor, tx }: Scope, ids: readonly string[]): Promise<void> {
  const found = await tx
    .select({
      id: orderLines.id,
      orderState: orders.state,
      placedAt: orders.placedAt,
      deliveryState: orderLines.deliveryState,
      deliveryChangedAt: orderLines.deliveryChangedAt,
      itemKind: sql<"product" | "service">`${orderLines.snapshot} ->> 'itemKind'`,
      recurring: sql<boolean>`${orderLines.retailRecurring} is not null`,
      promisedOn: orderLines.promisedOn,
    })
    .from(orderLines)
    .innerJoin(orders, ofOrder)
    .where(and(eq(orderLines.tenantId, actor.tenantId), inArray(orderLines.orderId, [...ids])));
  const day = (at: Date) => dayIn(timeZone(), at);
  const work = found.map(({ id, placedAt, deliveryChangedAt, ...line }) => ({
    id,
    ...workOf({ ...line, placedOn: day(placedAt), changedOn: day(deliveryChangedAt) }),
  }));
  await tx.execute(sql`
    update order_lines l set work_step = x.step, work_on = x."on"
    from jsonb_to_recordset(${JSON.stringify(work)}::jsonb) as x(id uuid, step text, "on" date)
    where l.tenant_id = ${actor.tenantId}::uuid and l.id = x.id and (l.work_step, l.work_on) is distinct from (x.step, x."on")`);
}
