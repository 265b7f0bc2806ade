import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getResellerHome } from "@/lib/home/queries";
import { sameDaysBefore } from "@/lib/home/trend/rules";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { applyPricesOf } from "@/lib/subscriptions/prices/jobs";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { type Company, putCustomer } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { type PutLine, putLine } from "@/test/world/subscriptions";
import { openWorld, type World } from "@/test/world/world";
import { getMarginTrend } from "./queries";

let here: World;
let there: World;

const today = dayIn(timeZone(), new Date());
const before = sameDaysBefore(today);
/** Noon of a day, so that it is that day in every zone of Europe; never later than now. */
const noon = (day: string) => new Date(Math.min(Date.parse(`${day}T12:00:00Z`), Date.now()));
const now = noon(today);
const daysEarlier = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** Two units that leave 200.00 once and 20.00 a month. */
async function order(
  market: World,
  company: Company,
  { customerId = company.customerId, ...more }: Partial<typeof orders.$inferInsert>,
  line: PutLine = {},
) {
  const { tenantId, items } = market;
  const { resellerId } = company;
  const row = orderRow(company, { state: "placed", ...more, customerId });
  await asOwner(tenantId, async (db) => {
    await db.insert(orders).values(row);
    await putLine(db, row, {
      ...{ tenantId, orderId: row.id, resellerId, customerId, position: 1, sku: "NB-1", name: "Notebook" },
      ...{ itemId: items[0]?.itemId ?? "", offerId: items[0]?.offerId ?? "", offerKind: "rent" },
      ...{ period: "month", quantity: 2, retailOneTime: 100_000, transferOneTime: 90_000 },
      ...{ retailRecurring: 5_000, transferRecurring: 4_000 },
      snapshot: {
        texts: {},
        manufacturer: null,
        itemKind: "product",
        termMonths: null,
        noticeDays: null,
        renewal: "none",
      },
      ...line,
    });
  });
}

let second: string;

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  second = await asOwner(here.tenantId, (db) =>
    putCustomer(db, { tenantId: here.tenantId, resellerId: here.alpha.resellerId, name: "Zweite AG" }),
  );
  const { alpha, beta } = here;
  const old = daysEarlier(400);
  // Running since long ago, for two customers; and one that ended just now.
  await order(here, alpha, { placedAt: old, state: "completed" }, { activatedAt: old, quantity: 10 });
  await order(here, alpha, { placedAt: old, state: "completed", customerId: second }, { activatedAt: old });
  await order(here, alpha, { placedAt: old, state: "completed" }, { activatedAt: old, endedAt: now });
  // Placed and activated now, and on the first and last of the same days of the month before.
  await order(here, alpha, { placedAt: now, state: "completed" }, { activatedAt: now });
  await order(here, alpha, { placedAt: now });
  await order(here, alpha, { placedAt: now, state: "cancelled" });
  for (const day of [before.from, before.to])
    await order(here, alpha, { placedAt: noon(day), state: "completed" }, { activatedAt: noon(day) });
  // What others have counts for nobody else.
  await order(here, beta, { placedAt: now, state: "completed" }, { activatedAt: now });
  await order(there, there.alpha, { placedAt: now, state: "completed" }, { activatedAt: now });
});
afterAll(closePools);

const trendOf = (actor: Actor) => withPermission(actor, "margin:read", getMarginTrend, "read only");

it("is what runs by month, and what was gained and lost in the same days of both months", async () => {
  const { months, now: current, before: earlier, currency } = await trendOf(here.alpha.sales);
  expect(currency).toBe("EUR");
  expect(months).toHaveLength(12);
  expect(months.at(-1)).toEqual({ month: today.slice(0, 7), running: 18_000, gained: 2_000, lost: 2_000 });
  expect(months.at(-2)).toEqual({ month: before.from.slice(0, 7), running: 18_000, gained: 4_000, lost: 0 });
  expect(months[0]).toMatchObject({ running: 14_000, gained: 0, lost: 0 });
  expect(current).toEqual({
    ...{ orders: 2, once: 40_000, monthly: 4_000, confirmedOnce: 20_000, confirmedMonthly: 2_000 },
    ...{ gained: 2_000, lost: 2_000 },
  });
  expect(earlier).toEqual({
    ...{ orders: 2, once: 40_000, monthly: 4_000, confirmedOnce: 40_000, confirmedMonthly: 4_000 },
    ...{ gained: 4_000, lost: 0 },
  });
});

it("names the customers whom most of it comes from", async () => {
  expect((await trendOf(here.alpha.sales)).top).toEqual([
    { id: here.alpha.customerId, name: "Muster GmbH", running: 16_000 },
    { id: second, name: "Zweite AG", running: 2_000 },
  ]);
});

it("is that of the own company, of assigned customers where no more are in reach, and not for the margin-blind", async () => {
  expect(await trendOf(here.beta.sales)).toMatchObject({
    now: { orders: 1, once: 20_000, gained: 2_000 },
    top: [{ id: here.beta.customerId, running: 2_000 }],
  });
  expect((await trendOf(there.alpha.sales)).months.at(-1)?.running).toBe(2_000);
  expect(await trendOf(here.alpha.assignedOnly)).toMatchObject({ now: { orders: 0, gained: 0 }, top: [] });
  await expect(trendOf(here.alpha.assistant)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const homeOf = (actor: Actor) =>
    withPermission(actor, "catalogue:read", (scope) => getResellerHome(scope, { locale: "en" }));
  expect((await homeOf({ ...here.alpha.sales, customerMode: true })).margin).toBeUndefined();
  expect((await homeOf(here.alpha.sales)).margin?.now.orders).toBe(2);
});

it("is the same before it is added up by day and customer, after it, and with what changed since", async () => {
  const own = await trendOf(here.beta.sales);
  await order(here, here.beta, { placedAt: now, state: "completed" }, { activatedAt: now, quantity: 3 });
  const before = await trendOf(here.beta.sales);
  expect(before.top).toEqual([{ id: here.beta.customerId, name: "Muster GmbH", running: 5_000 }]);
  await turnSubscriptionsOf(here.tenantId);
  expect(await trendOf(here.beta.sales)).toEqual(before);
  // Less runs for the one who was first: the next one takes its place.
  const third = await asOwner(here.tenantId, (db) =>
    putCustomer(db, { tenantId: here.tenantId, resellerId: here.beta.resellerId, name: "Dritte AG" }),
  );
  const { customerId } = here.beta;
  const goes = { activatedAt: now, endedAt: now, quantity: 9 };
  await order(
    here,
    here.beta,
    { placedAt: now, state: "completed", customerId: third },
    { activatedAt: now },
  );
  await order(here, here.beta, { placedAt: now, state: "completed", customerId }, goes);
  const after = await trendOf(here.beta.sales);
  expect(after.top).toEqual([
    { id: customerId, name: "Muster GmbH", running: 5_000 },
    { id: third, name: "Dritte AG", running: 2_000 },
  ]);
  expect(after.now).toMatchObject({
    gained: own.now.gained + 3_000 + 2_000 + 9_000,
    lost: own.now.lost + 9_000,
  });
  await turnSubscriptionsOf(here.tenantId);
  expect(await trendOf(here.beta.sales)).toEqual(after);
});

it("another price is gained or lost by what it leaves, before and after it is added up", async () => {
  const world = await openWorld();
  const put = (nextRetailRecurring: number, nextTransferRecurring: number) =>
    putRunning(world, world.alpha, {
      ...{ firstDay: "2026-03-01", termMonths: 12, termEnd: "2099-03-01", renewal: "automatic" },
      ...{ nextRetailRecurring, nextTransferRecurring, nextPriceOn: today },
    });
  // Three each: 1.00 less is left although the customer pays more, 0.50 more although it pays as much.
  await put(1_100, 1_000);
  await put(1_000, 750);
  await applyPricesOf(world.tenantId, today);
  const changed = { gained: 150, lost: 300 };
  expect((await trendOf(world.alpha.sales)).now).toMatchObject(changed);
  await turnSubscriptionsOf(world.tenantId, today);
  expect((await trendOf(world.alpha.sales)).now).toMatchObject(changed);
});
