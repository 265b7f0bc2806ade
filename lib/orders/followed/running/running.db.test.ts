import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { loadFollowedOrders } from "@/lib/orders/followed/queries";
import { asOwner } from "@/test/world/acting";
import { type Company, putCustomer } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { type PutLine, putLine } from "@/test/world/subscriptions";
import { openWorld, type World } from "@/test/world/world";

let here: World;
let there: World;
const since = new Date("2026-03-01T10:00:00Z");

async function runs(
  market: World,
  company: Company,
  of: number,
  line: PutLine,
  more: Partial<typeof orders.$inferInsert> = {},
) {
  const { tenantId, items } = market;
  const { resellerId } = company;
  const { customerId = company.customerId } = more;
  const row = orderRow(company, { state: "completed", ...more });
  await asOwner(tenantId, async (db) => {
    await db.insert(orders).values(row);
    await putLine(db, row, {
      ...{ tenantId, orderId: row.id, resellerId, customerId, position: 1, sku: "X", name: `Item ${of}` },
      ...{
        itemId: items[of]?.itemId ?? "",
        offerId: items[of]?.offerId ?? "",
        offerKind: "rent",
        quantity: 1,
      },
      ...{ deliveryState: "activated", deliveryChangedAt: since, activatedAt: since },
      snapshot: {
        ...{ texts: { de: { name: `Artikel ${of}` } }, manufacturer: null, itemKind: "service" },
        ...{ termMonths: null, noticeDays: null, renewal: "none" },
      },
      ...line,
    });
  });
}

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  const { alpha, beta, tenantId } = here;
  await runs(here, alpha, 0, { quantity: 3, retailRecurring: 1_000, period: "month" });
  await runs(here, alpha, 0, {
    quantity: 1,
    retailRecurring: 1_000,
    period: "month",
    activatedAt: new Date(),
  });
  await runs(here, alpha, 1, { quantity: 2, retailRecurring: 1_000, period: "quarter" });
  await runs(here, alpha, 2, { retailOneTime: 5_000 });
  await runs(here, alpha, 2, { retailRecurring: 7_000, deliveryState: "returned", endedAt: new Date() });
  await runs(here, alpha, 2, { retailRecurring: 7_000, endedAt: new Date() });
  await runs(
    here,
    alpha,
    2,
    { retailRecurring: 7_000, deliveryState: "delivered", activatedAt: null },
    { state: "in delivery" },
  );
  const sister = await asOwner(tenantId, (db) =>
    putCustomer(db, { tenantId, resellerId: alpha.resellerId, name: "Schwester AG" }),
  );
  await runs(here, alpha, 0, { retailRecurring: 9_000 }, { customerId: sister });
  await runs(here, beta, 0, { retailRecurring: 9_000 });
  await runs(there, there.alpha, 0, { retailRecurring: 9_000 });
});
afterAll(closePools);

const home = (actor: Actor, more: { locale?: string; state?: "open" } = {}) =>
  withPermission(
    actor,
    "order:read",
    (scope) => loadFollowedOrders(scope, { locale: "de", ...more }),
    "read only",
  );

it("is what was activated and has a price per period, per offer and month, with the sum of all", async () => {
  const { running, sums } = await home(here.alpha.buyer);
  const all = { currency: "EUR", inAll: 2 };
  expect(sums).toEqual([{ currency: "EUR", monthly: 4_667 }]);
  expect(running).toMatchObject([
    { ...all, name: "Artikel 0", quantity: 4, monthly: 4_000, since },
    { ...all, name: "Artikel 1", quantity: 2, monthly: 667, since },
  ]);
  expect((await home(here.alpha.buyer, { locale: "en" })).running[0]?.name).toBe("Item 0");
});

it("is that of the own company alone", async () => {
  for (const { buyer } of [here.beta, there.alpha]) {
    const { running, sums } = await home(buyer);
    expect([running.map(({ monthly }) => monthly), sums]).toEqual([
      [9_000],
      [{ currency: "EUR", monthly: 9_000 }],
    ]);
  }
  const { running, sums } = await home(there.beta.buyer);
  expect([running, sums]).toEqual([[], []]);
});

it("stands beside what is open, which the list can be narrowed to", async () => {
  const { open, list } = await home(here.alpha.buyer, { state: "open" });
  expect([open, list.rows.map(({ state }) => state)]).toEqual([1, ["in delivery"]]);
  expect((await home(here.alpha.buyer)).list.rows).toHaveLength(7);
});

it("is summed in every currency, also where none of the dearest has it", async () => {
  for (let of = 0; of < 11; of++)
    await runs(there, there.beta, 0, { offerId: newId(), retailRecurring: 2_000, period: "month" });
  const cheap = { offerId: newId(), retailRecurring: 500, period: "month" } as const;
  await runs(there, there.beta, 0, cheap, { currency: "CHF" });
  const { running, sums } = await home(there.beta.buyer);
  expect(running.map(({ currency, inAll }) => [currency, inAll])).toEqual(Array(10).fill(["EUR", 12]));
  expect(sums).toEqual([
    { currency: "EUR", monthly: 22_000 },
    { currency: "CHF", monthly: 500 },
  ]);
});
