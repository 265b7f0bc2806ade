import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders } from "@/db/schema";
import { withScope } from "@/db/scope";
import { placeOrder } from "@/lib/checkout/commands";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { type OrderState, orderStates } from "./machine";

let market: World;
let order: string;

beforeAll(async () => {
  market = await openWorld();
  const { sales, customerId } = market.alpha;
  const placed = await fillBasket(sales, customerId, [
    { offerId: market.items[0]?.offerId ?? "", quantity: 1 },
  ]);
  ({ id: order } = await withPermission(sales, "order:place", (scope) => placeOrder(scope, placed)));
});
afterAll(closePools);

const open: OrderState[] = ["placed", "information asked"];
const given: OrderState[] = ["placed", "cancelled"];
const others = (known: OrderState[]) => orderStates.filter((state) => !known.includes(state));

/** What the database itself says when the reseller's role moves an order, past every command; undone at once. */
async function move(from: OrderState, to: OrderState) {
  await asOwner(market.tenantId, (db) => db.update(orders).set({ state: from }).where(eq(orders.id, order)));
  const { tenantId: tenant_id } = market;
  const { resellerId: reseller_id } = market.alpha;
  const undone = new Error("undone");
  let outcome = "";
  await withScope("reseller", { tenant_id, reseller_id }, async (tx) => {
    const { rowCount } = await tx.update(orders).set({ state: to }).where(eq(orders.id, order));
    outcome = rowCount ? "moved" : "out of reach";
    throw undone;
  }).catch((error: { code?: string }) => {
    if (error !== undone) outcome = error.code ?? "unknown";
  });
  return outcome;
}

describe("the database lets a reseller", () => {
  it.each(others(open))("change nothing of an order that is %s", async (state) => {
    for (const to of given) expect(await move(state, to), to).toBe("out of reach");
  });

  it.each(open)("take back or answer one that is %s", async (state) => {
    for (const to of given) expect(await move(state, to), to).toBe("moved");
  });

  it.each(others(given))("make no order %s", async (state) => {
    for (const from of open) expect(await move(from, state), from).toBe("42501");
  });
});
