import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { orderLines } from "@/db/schema";
import { audit, entryOf } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { tellOfOrders } from "@/lib/orders/commands";
import { aboutLine, lockForDelivery, named, wordsOfLines } from "@/lib/orders/delivery/commands";
import { followDue } from "@/lib/orders/due/commands";
import { isAwaited } from "@/lib/orders/due/rules";
import type { Promises } from "@/lib/orders/schema";
import { dayWords, expectedOn, promiseChange, promiseWords } from "./rules";

type Kept = { id: string; day: string | null; reason: string | null };

/** Promises for the lines of orders that are confirmed today when they arrive by their lead times; returns the day of each line, by order. */
export async function promiseByLeadTime(scope: Scope, ids: readonly string[]) {
  if (!ids.length) return new Map<string, (string | null)[]>();
  const { actor, tx } = scope;
  const found = await tx
    .select({
      id: orderLines.id,
      orderId: orderLines.orderId,
      leadDays: sql<number | null>`(${orderLines.snapshot} ->> 'leadDays')::int`,
    })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), inArray(orderLines.orderId, [...ids])));
  const day = today();
  const lines = found.map((line) => ({ ...line, day: expectedOn(day, line.leadDays), reason: null }));
  await keepPromises(
    scope,
    lines.filter((line) => line.day !== null),
  );
  await followDue(scope, ids);
  return new Map(
    [...Map.groupBy(lines, ({ orderId }) => orderId)].map(([orderId, its]) => [
      orderId,
      its.map((line) => line.day),
    ]),
  );
}

/**
 * Promises other days for lines that have not arrived, or says that no day can be told any more; with a reason where one had
 * been told. Seller and customer read day and reason. Throws INVALID where nothing differs, a reason is missing or a day is
 * over, CONFLICT where the order or a line has moved on, NOT_FOUND.
 */
export async function promiseLines(scope: Scope, given: Promises): Promise<{ id: string }> {
  const order = await lockForDelivery(scope, given);
  const known = new Map((await readLines(scope, order.id)).map((line) => [line.id, line]));
  const on = today();
  const changed = given.lines.flatMap(({ id, day }) => {
    const line = known.get(id);
    if (!line) throw notThere();
    const change = promiseChange(line, day, on);
    if (!change) return [];
    if (!isAwaited(line.deliveryState)) throw new AppError("CONFLICT", "lineMoved");
    if (change.before && !given.reason) throw new AppError("INVALID", "promiseReason", {}, "reason");
    return [{ line, ...change }];
  });
  if (!changed.length) throw new AppError("INVALID", "nothingChanged");
  const { reason } = given;
  await keepPromises(
    scope,
    changed.map(({ line, after }) => ({ id: line.id, day: after, reason })),
  );
  await followDue(scope, [order.id]);
  await audit(
    scope,
    ...changed.map(({ line, before, after }) => {
      const { words, ...about } = aboutLine(order, line);
      return entryOf(after ? "line-promised" : "line-promise-withdrawn", about, {
        words: { ...words, ...(after && dayWords(after)) },
        reason,
        before: { promisedOn: before },
        after: { promisedOn: after },
      });
    }),
  );
  await tellOfOrders(scope, "order-promised", [order], {
    ...wordsOfLines(changed.map(({ line }) => line)),
    ...promiseWords(changed.map(({ after }) => after)),
    ...{ explained: reason ? "yes" : "no", reason: reason ?? "" },
  });
  return { id: order.id };
}

const readLines = ({ actor, tx }: Scope, orderId: string) =>
  tx
    .select({ ...named, deliveryState: orderLines.deliveryState, promisedOn: orderLines.promisedOn })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position));

async function keepPromises({ actor, tx }: Scope, lines: readonly Kept[]) {
  if (!lines.length) return;
  await tx.execute(sql`
    update order_lines l set promised_on = x.day, promise_reason = x.reason, version = l.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, day date, reason text)
    where l.tenant_id = ${actor.tenantId}::uuid and l.id = x.id`);
}
