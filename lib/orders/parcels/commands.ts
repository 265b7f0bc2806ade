import { and, eq, sql } from "drizzle-orm";
import { orderLines } from "@/db/schema";
import { audit, entryOf } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { aboutLine, lockForDelivery, named } from "@/lib/orders/delivery/commands";
import { wasSent } from "@/lib/orders/rules";
import type { ParcelCorrection } from "@/lib/orders/schema";

/**
 * Tells parcel and tracking of lines that were sent anew: a wrong number, or one that came later. Throws INVALID where
 * nothing differs, CONFLICT where the order or a line has moved on, NOT_FOUND.
 */
export async function correctParcels(scope: Scope, given: ParcelCorrection): Promise<{ id: string }> {
  const order = await lockForDelivery(scope, given);
  const known = new Map((await readLines(scope, order.id)).map((line) => [line.id, line]));
  const changed = given.lines.flatMap(({ id, ...after }) => {
    const line = known.get(id);
    if (!line) throw notThere();
    if (!wasSent(line.deliveryState)) throw new AppError("CONFLICT", "lineMoved");
    const { parcel, tracking } = line;
    return parcel === after.parcel && tracking === after.tracking
      ? []
      : [{ line, before: { parcel, tracking }, after }];
  });
  if (!changed.length) throw new AppError("INVALID", "nothingChanged");
  await writeParcels(
    scope,
    order.id,
    changed.map(({ line, after }) => ({ id: line.id, ...after })),
  );
  await audit(
    scope,
    ...changed.map(({ line, before, after }) =>
      entryOf("line-parcel-corrected", aboutLine(order, line), { before, after }),
    ),
  );
  return { id: order.id };
}

const readLines = ({ actor, tx }: Scope, orderId: string) =>
  tx
    .select({
      ...named,
      deliveryState: orderLines.deliveryState,
      parcel: orderLines.parcel,
      tracking: orderLines.tracking,
    })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), eq(orderLines.orderId, orderId)));

const writeParcels = ({ actor, tx }: Scope, orderId: string, lines: ParcelCorrection["lines"]) =>
  tx.execute(sql`
    update order_lines l set parcel = x.parcel, tracking = x.tracking, version = l.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, parcel text, tracking text)
    where l.tenant_id = ${actor.tenantId} and l.order_id = ${orderId} and l.id = x.id`);
