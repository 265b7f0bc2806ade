import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { type LineSnapshot, orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { setOwnPrice } from "@/lib/sellable/commands";
import { look, publishChanged as publish, setEntry } from "@/lib/sellable/test/changing";
import { asOwner } from "@/test/world/acting";
import { assign, type Company, putCustomer } from "@/test/world/companies";
import { fillBasket, orderRow } from "@/test/world/orders";
import { putLine } from "@/test/world/subscriptions";
import { openWorld, type World } from "@/test/world/world";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const offer = (at: number, of = here) => of.items[at]?.offerId ?? "";
const entry = (draft: string, at: number, set: ReturnType<typeof sql>) => setEntry(draft, offer(at), set);

describe("what a change is to the reseller", () => {
  const lines = (market: World, company: Company, customerId: string, more: object = {}) => {
    const { tenantId, items } = market;
    const { resellerId } = company;
    const order = orderRow(company, { customerId, state: "completed" });
    const ordered = {
      ...{ tenantId, orderId: order.id, resellerId, customerId, position: 1, quantity: 1 },
      sku: "SU-1",
    };
    const snapshot = {
      texts: {},
      manufacturer: null,
      itemKind: "service",
      termMonths: null,
      noticeDays: null,
      renewal: "none",
    };
    return asOwner(tenantId, async (db) => {
      await db.insert(orders).values(order);
      await putLine(db, order, {
        ...{
          ...ordered,
          name: "Wartung",
          offerKind: "rent",
          snapshot: snapshot as LineSnapshot,
          retailRecurring: 1,
        },
        ...{ itemId: items[2]?.itemId ?? "", offerId: offer(2, market), activatedAt: new Date(), ...more },
      });
    });
  };

  it("is told at its own price, with the margin before and after", async () => {
    await withPermission(here.alpha.sales, "price:set", (scope) =>
      setOwnPrice(scope, { offer: offer(0), oneTime: 99_000, recurring: null, version: 0 }),
    );
    await publish(here, (draft) => [
      entry(draft, 0, sql`transfer_one_time = 81000, suggested_one_time = 101000`),
    ]);
    const yours = async (actor: Actor) => (await look(actor)).page.rows[0]?.yours;
    const at = (oneTime: number, minor: number, bp: number) => ({
      price: { oneTime, recurring: null },
      margin: { oneTime: { minor, bp }, recurring: null },
    });
    expect(await yours(here.alpha.sales)).toEqual({
      ...{ before: at(99_000, 19_000, 1_919), after: at(99_000, 18_000, 1_818), own: true },
    });
    expect(await yours(here.beta.sales)).toEqual({
      ...{ before: at(100_000, 20_000, 2_000), after: at(101_000, 20_000, 1_980), own: false },
    });
    const { assistant } = here.alpha;
    const price = { price: { oneTime: 99_000, recurring: null } };
    expect(await yours(assistant)).toEqual({ before: price, after: price, own: true });
  });

  it("concerns the customers in reach that run it or have it in a basket, and is not told while one looks on", async () => {
    const { tenantId, alpha } = here;
    const { resellerId } = alpha;
    const [runs = "", ended = "", asks = "", fourth = ""] = await asOwner(tenantId, (db) =>
      Promise.all(
        ["A runs", "B ended", "C asks", "D runs"].map((name) =>
          putCustomer(db, { tenantId, resellerId, name }),
        ),
      ),
    );
    for (const id of [runs, runs, fourth]) await lines(here, alpha, id);
    await lines(here, alpha, ended, { endedAt: new Date() });
    await lines(here, here.beta, here.beta.customerId);
    await lines(there, there.alpha, there.alpha.customerId);
    await fillBasket(alpha.sales, asks, [{ offerId: offer(2), quantity: 1 }]);
    await publish(here, (draft) => [entry(draft, 2, sql`suggested_recurring = 10001`)]);
    const affected = async (actor: Actor) => (await look(actor)).page.rows[0]?.affected;
    expect(await affected(alpha.sales)).toEqual({
      count: 3,
      first: [
        { id: runs, name: "A runs" },
        { id: asks, name: "C asks" },
      ],
    });
    expect(await affected(here.beta.sales)).toMatchObject({
      count: 1,
      first: [{ id: here.beta.customerId }],
    });
    expect(await affected({ ...alpha.sales, customerMode: true })).toBeUndefined();
    expect(await affected(alpha.assignedOnly)).toBeUndefined();
    await assign({ customerId: fourth, resellerId }, alpha.sales);
    expect(await affected(alpha.assignedOnly)).toEqual({ count: 1, first: [{ id: fourth, name: "D runs" }] });
  });
});
