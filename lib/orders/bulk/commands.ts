import { and, asc, inArray, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { orderRows } from "@/lib/orders/commands";
import { deliverLines } from "@/lib/orders/delivery/commands";
import { afterConfirming } from "@/lib/orders/fulfilment/commands";
import { type OrderState, orderMachine } from "@/lib/orders/machine";
import { ordersInReach } from "@/lib/orders/queries";
import { transitionAll } from "@/lib/states/transition";
import { listParcelLines } from "./queries";
import { type LeftOrder, type OrdersStep, refusalOf } from "./rules";
import type { ManyConfirmations, ManyShipments } from "./schema";

/** How many orders took a step, and which did not, and why; what is not there is passed over. */
export type Stepped = { count: number; left: LeftOrder[] };

/** Confirms those orders that still stand as they were seen and wait for it, as confirmOrder does one. */
export async function confirmOrders(scope: Scope, given: ManyConfirmations): Promise<Stepped> {
  const { ready, left } = await sortOut(scope, "confirm", given.orders);
  if (!ready.length) return { count: 0, left };
  const where = inArray(
    orders.id,
    ready.map(({ id }) => id),
  );
  const done = await transitionAll(scope, orderMachine, "confirm", orderRows(scope, "confirm"), { where });
  await afterConfirming(scope, done);
  return { count: done.length, left };
}

/**
 * Ships the products of those orders that still stand as they were seen, each order with its own parcel and tracking: all
 * lines that can be sent from where they are, as deliverLines does it. Services stay, since they are activated.
 */
export async function shipOrders(scope: Scope, given: ManyShipments): Promise<Stepped> {
  const { ready, left } = await sortOut(scope, "ship", given.orders);
  for (const { id, version, parcel, tracking, lines } of ready)
    await deliverLines(scope, {
      order: id,
      version,
      line: lines,
      to: "shipped",
      parcel,
      carrier: tracking ? given.carrier : null,
      tracking,
      signedBy: null,
      reason: null,
    });
  return { count: ready.length, left };
}

type Seen = { id: string; version: number };

/** Locks the orders until commit, and says which take the step: then it cannot fail for one of them in the middle. */
async function sortOut<T extends Seen>(scope: Scope, step: OrdersStep, seen: T[]) {
  const standing = await lockOrders(
    scope,
    seen.map(({ id }) => id),
  );
  const lines = step === "ship" ? await parcelLines(scope, [...standing.keys()]) : undefined;
  const ready: (T & { lines: string[] })[] = [];
  const left: LeftOrder[] = [];
  for (const order of new Map(seen.map((each) => [each.id, each])).values()) {
    const { id, version } = order;
    const now = standing.get(id);
    if (!now) continue;
    const own = lines?.get(id)?.map((line) => line.id) ?? [];
    const refused = refusalOf(step, { state: now.state, toShip: own.length });
    const reason = refused ?? (now.version === version ? undefined : "changed");
    if (reason) left.push({ id, reason });
    else ready.push({ ...order, lines: own });
  }
  return { ready, left };
}

const parcelLines = async (scope: Scope, ids: string[]) =>
  Map.groupBy(ids.length ? await listParcelLines(scope, ids) : [], ({ orderId }) => orderId);

type Standing = { state: OrderState; version: number; number: string; assignedTo: string | null };

/** Orders in reach as they stand, locked in one order until commit. */
export async function lockOrders(scope: Scope, ids: string[]): Promise<Map<string, Standing>> {
  const found = await scope.tx
    .select({
      id: orders.id,
      number: orders.number,
      state: orders.state,
      version: orders.version,
      assignedTo: orders.assignedTo,
    })
    .from(orders)
    .where(and(ordersInReach(scope), sql`${orders.id} = any (${sql.param(ids)}::uuid[])`))
    .orderBy(asc(orders.id))
    .for("update");
  return new Map(found.map(({ id, ...order }) => [id, order]));
}
