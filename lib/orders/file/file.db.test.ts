import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders } from "@/db/schema";
import { BATCH } from "@/lib/csv/csv";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getRevenue } from "@/lib/home/revenue/queries";
import { listOrders } from "@/lib/orders/queries";
import { type OrderFilter, orderFilter } from "@/lib/orders/schema";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { orderRow } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { readOrders } from "./queries";

let here: World;
beforeAll(async () => {
  here = await openWorld();
  const there = await openWorld();
  await place(here.alpha, BATCH + 2, "A");
  await place(here.beta, 2, "B");
  await place(there.alpha, 1, "C");
});
afterAll(closePools);

const place = (company: Company, count: number, mark: string, placedAt?: Date) =>
  asOwner(company.sales.tenantId, (db) =>
    db.insert(orders).values(
      Array.from({ length: count }, (_, at) =>
        orderRow(company, {
          ...{ oneTimeTotal: 9, monthlyTotal: 4, billedOneTime: 7, billedMonthly: 3 },
          number: `${mark}-${at}`,
          customerName: at % 2 ? "Muster GmbH" : "Zweig AG",
          state: at % 3 ? "confirmed" : "placed",
          // Several in the same moment, so that batches break between equals.
          placedAt: placedAt ?? new Date(Date.UTC(2026, 0, 1, 0, Math.floor(at / 7))),
        }),
      ),
    ),
  );

const filter = (more: Partial<OrderFilter> = {}) => ({ ...orderFilter.parse({}), ...more });

async function fileOf(actor: Actor, more: Partial<OrderFilter> = {}, oldestFirst = false) {
  const numbers: string[] = [];
  for (let after: Awaited<ReturnType<typeof readOrders>>[number] | undefined; ; ) {
    const rows = await withPermission(actor, "order:read", (scope) =>
      readOrders(scope, filter(more), oldestFirst, after),
    );
    numbers.push(...rows.map(({ number }) => number));
    after = rows.at(-1);
    if (rows.length < BATCH) return numbers;
  }
}

describe("orders as a file", () => {
  it("are every one in reach once, over any number of batches", async () => {
    const alpha = await fileOf(here.alpha.sales);
    expect(alpha).toHaveLength(BATCH + 2);
    expect(new Set(alpha).size).toBe(alpha.length);
    expect(alpha.every((number) => number.startsWith("A-"))).toBe(true);
    expect(await fileOf(here.provider)).toHaveLength(BATCH + 4);
    expect(await fileOf(here.beta.sales)).toEqual(["B-1", "B-0"]);
    expect(await fileOf(here.alpha.assignedOnly)).toEqual([]);
  });

  it("tell the provider alone what it bills, as much as its revenue says", async () => {
    const market = await openWorld();
    await place(market.alpha, 4, "D", new Date());
    const billed = async (actor: Actor) => {
      const rows = await withPermission(actor, "order:read", (scope) =>
        readOrders(scope, filter(), true, undefined),
      );
      return rows.map(({ state, billedOneTime, billedMonthly }) => [state, billedOneTime, billedMonthly]);
    };
    const [placed, confirmed] = [
      ["placed", null, null],
      ["confirmed", 7, 3],
    ];
    expect((await billed(market.provider)).sort()).toEqual([confirmed, confirmed, placed, placed]);
    expect((await billed(market.alpha.sales)).map(([, ...amounts]) => amounts)).toEqual(
      Array(4).fill([null, null]),
    );
    const [euros] = await withPermission(market.provider, "order:read", (scope) =>
      getRevenue(scope, { orders: eq(orders.tenantId, market.tenantId), changes: undefined }),
    );
    expect(euros?.months.at(-1)?.oneTime).toBe(2 * 7);
  });

  it("are exactly those of the list, in its order", async () => {
    const narrowings: Partial<OrderFilter>[] = [
      { state: "placed" },
      { q: "muster" },
      { q: "zweig", state: "confirmed" },
      { reseller: here.beta.resellerId },
      { reseller: "direct" },
      { from: "2026-01-01", to: "2026-01-01" },
    ];
    for (const more of narrowings)
      for (const oldestFirst of [true, false]) {
        const { rows } = await withPermission(here.provider, "order:read", (scope) =>
          listOrders(scope, filter(more), oldestFirst),
        );
        const numbers = await fileOf(here.provider, more, oldestFirst);
        expect(numbers.slice(0, rows.length), JSON.stringify(more)).toEqual(rows.map(({ number }) => number));
        expect(numbers.length > rows.length, JSON.stringify(more)).toBe(rows.length === 25);
      }
  });
});
