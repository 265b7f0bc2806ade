import { and, eq, inArray, isNull, lt, notExists, sql } from "drizzle-orm";
import { overBefore } from "@/db/access/retention";
import { orders, subscriptions, tenants } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { allTenants } from "@/lib/chain/jobs";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { runs } from "@/lib/subscriptions/running/queries";

const AT_ONCE = 500;

/** Takes what is personal out of the orders of every tenant whose time is over (docs/personal-data.md). */
export async function forgetOldOrders(): Promise<void> {
  for await (const tenant of allTenants()) await forgetOrdersOf(tenant);
}

/** The same for one tenant; 500 orders in a transaction, with one entry in the audit log for them. */
export async function forgetOrdersOf(tenantId: string): Promise<void> {
  const before = overBefore("accounts", new Date());
  if (!before) return;
  let done: number;
  do done = await withUpkeep(tenantId, (scope) => forgetSome(scope, before));
  while (done > 0);
}

/** What is open, or of which something runs, waits until it ends. */
async function forgetSome(scope: UpkeepScope, before: Date): Promise<number> {
  const { actor, tx } = scope;
  const running = tx
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.tenantId, actor.tenantId), eq(subscriptions.orderId, orders.id), runs));
  const due = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, actor.tenantId),
        isNull(orders.forgottenAt),
        lt(orders.placedAt, before),
        inArray(orders.state, ["completed", "rejected", "cancelled"]),
        notExists(running),
      ),
    )
    .orderBy(orders.placedAt)
    .limit(AT_ONCE)
    .for("update");
  if (due.length === 0) return 0;
  return forget(
    scope,
    due.map(({ id }) => id),
  );
}

/** Gives how many it emptied. Numbers, lines and amounts stay. The customer is called what it is called by now, which an erasure has ended, too. */
async function forget({ actor, tx }: UpkeepScope, ids: string[]): Promise<number> {
  const [tenant] = await tx
    .select({ name: tenants.name, locale: tenants.locale })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  if (!tenant) throw new Error("orders without a tenant");
  const nobody = tenant.locale === "de" ? "Gelöscht" : "Erased";
  const done = sql.param(ids);
  const { rowCount } =
    await tx.execute(sql`update orders o set customer_name = c.name, placed_by_name = ${nobody}, contact = null, deliver_to = null,
      bill_to = null, note = null, reference = null, state_reason = null, form_content = null,
      forgotten_at = ${new Date().toISOString()}::timestamptz, updated_at = ${new Date().toISOString()}::timestamptz, version = o.version + 1
    from customers c
    where o.tenant_id = ${actor.tenantId}::uuid and c.tenant_id = ${actor.tenantId}::uuid and c.id = o.customer_id
      and o.id = any (${done}::uuid[]) and o.forgotten_at is null`);
  if (!rowCount) return 0;
  await tx.execute(sql`update order_lines set delivery_reason = null, promise_reason = null, signed_by = null, parcel = null,
    carrier = null, tracking = null, tracking_page = null
    where tenant_id = ${actor.tenantId}::uuid and order_id = any (${done}::uuid[])`);
  await audit(
    { actor, tx },
    {
      action: "orders-forgotten",
      record: { kind: "tenant", id: actor.tenantId, label: tenant.name },
      words: { count: rowCount },
    },
  );
  return rowCount;
}
