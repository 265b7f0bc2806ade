import { and, eq, sql } from "drizzle-orm";
import { orderLines } from "@/db/schema";
import { audit, entryOf } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { tellOfOrders } from "@/lib/orders/commands";
import { aboutLine, lockForDelivery, named, wordsOfLines } from "@/lib/orders/delivery/commands";
import { wasSent } from "@/lib/orders/rules";
import type { ParcelCorrection } from "@/lib/orders/schema";
import { listCarriers } from "@/lib/tenant/carriers/queries";
import { type Parcel, parcelOf, wordsOfParcel } from "./rules";

/**
 * Tells parcel and tracking of lines that were sent anew: a wrong number, or one that came later. Throws INVALID where
 * nothing differs, CONFLICT where the order or a line has moved on, NOT_FOUND.
 */
export async function correctParcels(scope: Scope, given: ParcelCorrection): Promise<{ id: string }> {
  const order = await lockForDelivery(scope, given);
  const own = await listCarriers(scope);
  const known = new Map((await readLines(scope, order.id)).map((line) => [line.id, line]));
  const changed = given.lines.flatMap(({ id, ...typed }) => {
    const line = known.get(id);
    if (!line) throw notThere();
    if (!wasSent(line.deliveryState)) throw new AppError("CONFLICT", "lineMoved");
    const { parcel, carrier, tracking, trackingPage } = line;
    const before = { parcel, carrier, tracking, trackingPage };
    // What was not typed anew stays as it is, also where its carrier is gone by now.
    const same = carrier === typed.carrier && tracking === typed.tracking;
    const after = same ? { ...before, parcel: typed.parcel } : parcelOf(typed, own);
    return parcel === after.parcel && carrier === after.carrier && tracking === after.tracking
      ? []
      : [{ line, before, after }];
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
  const numbered = changed.filter(({ before, after }) => after.tracking && !before.tracking);
  for (const parcel of Map.groupBy(numbered, ({ after }) => after.tracking).values())
    await tellOfOrders(scope, "order-shipped", [order], {
      ...wordsOfLines(parcel.map(({ line }) => line)),
      ...wordsOfParcel(parcel[0]?.after),
    });
  return { id: order.id };
}

const readLines = ({ actor, tx }: Scope, orderId: string) =>
  tx
    .select({
      ...named,
      deliveryState: orderLines.deliveryState,
      parcel: orderLines.parcel,
      carrier: orderLines.carrier,
      tracking: orderLines.tracking,
      trackingPage: orderLines.trackingPage,
    })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, actor.tenantId), eq(orderLines.orderId, orderId)));

const writeParcels = ({ actor, tx }: Scope, orderId: string, lines: (Parcel & { id: string })[]) =>
  tx.execute(sql`
    update order_lines l set parcel = x.parcel, carrier = x.carrier, tracking = x.tracking, tracking_page = x."trackingPage",
      version = l.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, parcel text, carrier text, tracking text, "trackingPage" text)
    where l.tenant_id = ${actor.tenantId} and l.order_id = ${orderId} and l.id = x.id`);
