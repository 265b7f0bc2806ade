import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { orderLines, orders } from "@/db/schema";
import type { Actor } from "@/lib/actor";
import { asOwner, type Company, type Market, openMarket } from "@/lib/orders/fixture";
import { withPermission } from "@/lib/scope";
import { getResellerHome } from "../queries";

let here: Market;
let there: Market;

/** Two units: 200.00 over transfer once and 10.00 over transfer a quarter. */
async function order(market: Market, company: Company, more: Partial<typeof orders.$inferInsert> = {}) {
  const { tenantId, goods } = market;
  const id = newId();
  const { resellerId, customerId } = company;
  await asOwner(tenantId, async (db) => {
    await db.insert(orders).values({
      tenantId,
      id,
      number: id,
      resellerId,
      customerId,
      customerName: "Muster GmbH",
      model: "resale",
      state: "placed",
      currency: "EUR",
      oneTimeTotal: 0,
      monthlyTotal: 0,
      lineCount: 1,
      placedBy: newId(),
      placedByName: "Kim",
      idempotencyKey: newId(),
      ...more,
    });
    await db.insert(orderLines).values({
      tenantId,
      orderId: id,
      resellerId,
      customerId,
      position: 1,
      itemId: goods[0]?.itemId ?? "",
      offerId: goods[0]?.offerId ?? "",
      sku: "NB-1",
      name: "Notebook",
      offerKind: "rent",
      period: "quarter",
      quantity: 2,
      retailOneTime: 100_000,
      transferOneTime: 80_000,
      retailRecurring: 5_000,
      transferRecurring: 4_000,
      commissionBp: 500,
      snapshot: {
        texts: {},
        manufacturer: null,
        itemKind: "product",
        termMonths: null,
        noticeDays: null,
        renewal: "none",
      },
    });
  });
}

beforeAll(async () => {
  here = await openMarket();
  there = await openMarket();
  await order(here, here.alpha);
  await order(here, here.alpha, { state: "cancelled" });
  await order(here, here.alpha, { placedAt: new Date(Date.now() - 40 * 86_400_000) });
  await order(here, here.beta, { model: "agency" });
  await order(there, there.alpha);
  await order(there, there.alpha);
});
afterAll(closePools);

const marginOf = async (actor: Actor) =>
  (await withPermission(actor, "catalogue:read", getResellerHome)).margin;

it("is that of the reseller's own orders of this month", async () => {
  expect(await marginOf(here.alpha.sales)).toEqual({
    oneTime: 40_000,
    monthly: 667,
    orders: 1,
    currency: "EUR",
  });
  expect(await marginOf(there.alpha.sales)).toMatchObject({ oneTime: 80_000, orders: 2 });
  expect(await marginOf(there.beta.sales)).toMatchObject({ oneTime: 0, monthly: 0, orders: 0 });
});

it("is the commission on the agency model", async () => {
  expect(await marginOf(here.beta.sales)).toMatchObject({ oneTime: 10_000, monthly: 167, orders: 1 });
});

it("is left out for the margin-blind, and counts only what is assigned", async () => {
  expect(await marginOf(here.alpha.assistant)).toBeUndefined();
  expect(await marginOf(here.alpha.assignedOnly)).toMatchObject({ oneTime: 0, orders: 0 });
  const rows = await asOwner(here.tenantId, (db) =>
    db.select().from(orders).where(eq(orders.tenantId, here.tenantId)),
  );
  expect(rows).toHaveLength(4);
});
