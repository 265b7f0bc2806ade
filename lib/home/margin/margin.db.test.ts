import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { monthOf, timeZone } from "@/lib/i18n/locale";
import { type Cursor, cursorAfter } from "@/lib/list/page";
import { marginTotals } from "@/lib/pricing/billing/rules";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { type PutLine, putLine } from "@/test/world/subscriptions";
import { openWorld, type World } from "@/test/world/world";
import { marginFile } from "./file";
import { getMonthsMargin, listMargin } from "./queries";

let here: World;
let there: World;
const earlier = new Date(Date.now() - 40 * 86_400_000);

/** Two units: 200.00 over transfer once and 10.00 over transfer a quarter. */
async function order(
  market: World,
  company: Company,
  more: Partial<typeof orders.$inferInsert> = {},
  line: PutLine = {},
) {
  const { tenantId, items } = market;
  const { resellerId, customerId } = company;
  const row = orderRow(company, { state: "placed", oneTimeTotal: 0, ...more });
  await asOwner(tenantId, async (db) => {
    await db.insert(orders).values(row);
    await putLine(db, row, {
      tenantId,
      orderId: row.id,
      resellerId,
      customerId,
      position: 1,
      itemId: items[0]?.itemId ?? "",
      offerId: items[0]?.offerId ?? "",
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
      ...line,
    });
  });
}

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  await order(here, here.alpha);
  await order(here, here.alpha, { state: "cancelled" });
  await order(here, here.alpha, { state: "completed" }, { activatedAt: new Date() });
  await order(here, here.alpha, { placedAt: earlier }, { activatedAt: new Date(0), endedAt: earlier });
  await order(here, here.beta, { model: "agency" });
  await order(there, there.alpha);
  await order(there, there.alpha);
});
afterAll(closePools);

const marginOf = (actor: Actor) =>
  withPermission(actor, "margin:read", (scope) => getMonthsMargin(scope, monthOf(new Date(), timeZone())));

it("is that of the reseller's own orders of this month, booked and confirmed apart, and of all that runs", async () => {
  expect(await marginOf(here.alpha.sales)).toEqual({
    bookedOnce: 80_000,
    bookedMonthly: 2 * 667,
    confirmedOnce: 40_000,
    confirmedMonthly: 667,
    running: 667,
    orders: 2,
    month: monthOf(new Date(), timeZone()),
    currency: "EUR",
  });
  expect(await marginOf(there.alpha.sales)).toMatchObject({
    bookedOnce: 80_000,
    confirmedOnce: 0,
    orders: 2,
  });
  expect(await marginOf(there.beta.sales)).toMatchObject({ bookedOnce: 0, bookedMonthly: 0, orders: 0 });
});

it("is told of other months, and customer by customer", async () => {
  const told = (actor: Actor, month: string, page?: Cursor) =>
    withPermission(actor, "margin:read", async (scope) => ({
      ...(await getMonthsMargin(scope, month)),
      rows: (await listMargin(scope, { month, page }, 1)).rows,
    }));
  const now = monthOf(new Date(), timeZone());
  const [customer] = (await told(here.alpha.sales, now)).rows;
  expect(customer).toEqual({
    customerId: here.alpha.customerId,
    name: "Muster GmbH",
    orders: 2,
    bookedOnce: 80_000,
    bookedMonthly: 1_334,
    confirmedOnce: 40_000,
    confirmedMonthly: 667,
    running: 667,
  });
  const after = cursorAfter({ value: "Muster GmbH", id: here.alpha.customerId });
  expect((await told(here.alpha.sales, now, after)).rows).toEqual([]);
  const before = monthOf(earlier, timeZone());
  expect(await told(here.alpha.sales, before)).toMatchObject({ orders: 1, bookedOnce: 40_000, running: 0 });
  expect((await told(here.alpha.assignedOnly, now)).rows).toEqual([]);
  await expect(told(here.alpha.assistant, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("is a file with the amounts of each customer, for those alone who see margins", async () => {
  const fileOf = (actor: Actor) =>
    withPermission(actor, "margin:read", async (scope) => {
      const words = { name: "margin", customer: "Customer", currency: "Currency", column: String };
      const month = monthOf(new Date(), timeZone());
      return (await marginFile(scope, month, { ...words, format: "semicolon" })).text();
    });
  const [head, row, ...more] = (await fileOf(here.alpha.sales)).trim().split("\n");
  expect(head).toContain('"Customer";"Currency";"orders";"bookedOnce";"bookedMonthly"');
  expect(row).toBe('"Muster GmbH";"EUR";"2";"800,00";"13,34";"400,00";"6,67";"6,67"');
  expect(more).toEqual([]);
  await expect(fileOf(here.alpha.assistant)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(fileOf({ ...here.alpha.sales, customerMode: true })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("is the commission on the agency model", async () => {
  expect(await marginOf(here.beta.sales)).toMatchObject({
    bookedOnce: 10_000,
    bookedMonthly: 167,
    orders: 1,
  });
});

it("is what the orders themselves say, each line rounded by itself", async () => {
  const odd = { quantity: 3, retailOneTime: 10, retailRecurring: 330, period: "month" as const };
  const sold = { ...odd, transferOneTime: 7, transferRecurring: 301, commissionBp: 500 };
  for (const model of ["agency", "resale"] as const) await order(there, there.beta, { model }, sold);
  const [agency, resale] = [marginTotals("agency", [sold]), marginTotals("resale", [sold])];
  expect(await marginOf(there.beta.sales)).toMatchObject({
    bookedOnce: agency.oneTimeTotal + resale.oneTimeTotal,
    bookedMonthly: agency.monthlyTotal + resale.monthlyTotal,
  });
});

it("is left out for the margin-blind, and counts only what is assigned", async () => {
  await expect(marginOf(here.alpha.assistant)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await marginOf(here.alpha.assignedOnly)).toMatchObject({ bookedOnce: 0, running: 0, orders: 0 });
  const rows = await asOwner(here.tenantId, (db) =>
    db.select().from(orders).where(eq(orders.tenantId, here.tenantId)),
  );
  expect(rows).toHaveLength(5);
});
