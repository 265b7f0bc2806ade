import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orderLines, orders } from "@/db/schema";
import { withPermission } from "@/lib/door/scope";
import { type DeliveryState, lineMachine, orderMachine } from "@/lib/orders/machine";
import { get, place, reason } from "@/lib/orders/test/moving";
import { statesOf } from "@/lib/states/machine";
import { pairsOf } from "@/lib/states/test/pairs";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { deliverLines } from "./commands";

let market: World;
let order: string;
beforeAll(async () => {
  market = await openWorld();
  order = await place(market, market.alpha);
});
afterAll(closePools);

/** Its first line stands there, and the others wait. */
const stand = (state: (typeof orders.$inferSelect)["state"], line: DeliveryState) =>
  asOwner(market.tenantId, async (db) => {
    await db.update(orders).set({ state }).where(eq(orders.id, order));
    await db.update(orderLines).set({ deliveryState: "waiting" }).where(eq(orderLines.orderId, order));
    await db.update(orderLines).set({ deliveryState: line }).where(eq(orderLines.position, 1));
  });

async function step(to: keyof typeof lineMachine.steps, why: string | null = reason) {
  const { version, lines } = await get(market.provider, order);
  const line = lines.slice(0, 1).map(({ id }) => id);
  const given = {
    order,
    version,
    line,
    to,
    parcel: null,
    carrier: null,
    tracking: null,
    signedBy: null,
    reason: why,
  };
  await withPermission(market.provider, "order:fulfil", (scope) => deliverLines(scope, given));
}

it.each(pairsOf(lineMachine))("from $state, $verb is allowed: $allowed", async ({ verb, state, allowed }) => {
  await stand("in delivery", state);
  if (!allowed) return expect(step(verb)).rejects.toMatchObject({ key: "lineMoved" });
  await step(verb);
  expect((await get(market.provider, order)).lines[0]).toMatchObject({
    deliveryState: lineMachine.steps[verb].to,
    deliveryReason: reason,
  });
});

it("nothing of an order that is not confirmed, or came to nothing", async () => {
  for (const state of statesOf(orderMachine)) {
    await stand(state, "waiting");
    if (orderMachine.steps.deliver.from.includes(state)) await step("shipped");
    else await expect(step("shipped"), state).rejects.toMatchObject({ key: "orderState" });
  }
});

it("nothing that went wrong without a reason", async () => {
  await stand("in delivery", "shipped");
  for (const verb of ["failed", "returned"] as const)
    await expect(step(verb, null)).rejects.toMatchObject({ code: "INVALID", field: "reason" });
});
