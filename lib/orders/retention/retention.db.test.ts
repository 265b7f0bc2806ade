import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { firstIdAt, newId } from "@/db/ids";
import { auditEntries, customers, orderLines, orders, subscriptions } from "@/db/schema";
import { withScope } from "@/db/scope";
import { asOwner } from "@/test/world/acting";
import { orderRow } from "@/test/world/orders";
import { type PutLine, putLine } from "@/test/world/subscriptions";
import { openWorld, type World } from "@/test/world/world";
import { forgetOldOrders, forgetOrdersOf } from "./jobs";

let here: World;
let there: World;
beforeAll(async () => {
  [here, there] = [await openWorld(), await openWorld()];
});
afterAll(closePools);

/** What was ordered up to the end of this year is over its time. */
const year = new Date().getUTCFullYear() - 11;
const lastOfItsYear = new Date(Date.UTC(year, 11, 31, 23, 59, 59, 999));
const firstOfTheNext = new Date(Date.UTC(year + 1, 0, 1));

const address = {
  name: "Erika Beispiel",
  street: "Ring 1",
  postalCode: "50667",
  city: "Köln",
  country: "DE",
};

type NewOrder = typeof orders.$inferInsert;

/** An order as it was placed at a moment, with everything that may tell of people. */
async function place(
  { tenantId, alpha }: World,
  placedAt: Date,
  number: string,
  { line, ...order }: Partial<NewOrder> & { line?: PutLine } = {},
) {
  const id = firstIdAt(placedAt).slice(0, 14) + newId().slice(14);
  const row = orderRow(alpha, {
    ...{ id, number, placedAt, customerName: "Called so then", placedByName: "Erika Beispiel" },
    ...{
      contact: { name: "Erika Beispiel", email: "erika@beispiel.example", phone: null },
      deliverTo: address,
    },
    ...{
      billTo: address,
      note: "Ring twice",
      reference: "For Erika",
      formContent: "hash",
      oneTimeTotal: 4711,
      ...{ state: "completed", ...order },
    },
  });
  await asOwner(tenantId, async (db) => {
    await db.insert(orders).values(row);
    await putLine(db, row, {
      ...{ tenantId, orderId: id, resellerId: alpha.resellerId, customerId: alpha.customerId, position: 1 },
      ...{ itemId: newId(), offerId: newId(), sku: "A", name: "A", offerKind: "purchase", quantity: 1 },
      snapshot: {
        texts: {},
        manufacturer: null,
        itemKind: "product",
        termMonths: null,
        noticeDays: null,
        renewal: "none",
      },
      ...{ parcel: "Post", tracking: "1", deliveryReason: "Erika was out", createdAt: placedAt },
      ...line,
    });
  });
}

const ordersOf = ({ tenantId }: World) =>
  asOwner(tenantId, (db) =>
    db
      .select({
        number: orders.number,
        customer: orders.customerName,
        by: orders.placedByName,
        contact: orders.contact,
        to: orders.deliverTo,
        note: orders.note,
        total: orders.oneTimeTotal,
        tracking: orderLines.tracking,
      })
      .from(orders)
      .innerJoin(orderLines, and(eq(orderLines.tenantId, orders.tenantId), eq(orderLines.orderId, orders.id)))
      .where(and(eq(orders.tenantId, tenantId), eq(orders.placedByName, orders.placedByName)))
      .orderBy(asc(orders.id)),
  );
const entriesOf = ({ tenantId }: World) =>
  asOwner(tenantId, (db) =>
    db
      .select({ words: auditEntries.words, side: auditEntries.actorSide })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.action, "orders-forgotten")))
      .orderBy(asc(auditEntries.id)),
  );

describe("orders whose time is over", () => {
  it("lose what tells of people and keep their amounts, and those of the next year stay as they are", async () => {
    await place(here, lastOfItsYear, "old");
    await place(here, firstOfTheNext, "young");
    await place(there, lastOfItsYear, "old");
    const nameNow = await asOwner(here.tenantId, (db) =>
      db
        .select({ name: customers.name })
        .from(customers)
        .where(and(eq(customers.tenantId, here.tenantId), eq(customers.id, here.alpha.customerId))),
    );
    await forgetOrdersOf(here.tenantId);
    const [old, young] = await ordersOf(here);
    expect(old).toEqual({
      ...{ number: "old", customer: nameNow[0]?.name, by: expect.stringMatching(/^(?:Erased|Gelöscht)$/) },
      ...{ contact: null, to: null, note: null, total: 4711, tracking: null },
    });
    expect(young).toMatchObject({
      ...{ number: "young", customer: "Called so then", by: "Erika Beispiel", to: address, tracking: "1" },
    });
    expect(await ordersOf(there)).toMatchObject([{ by: "Erika Beispiel", tracking: "1" }]);
    expect(await entriesOf(here)).toEqual([{ words: { count: 1 }, side: "system" }]);
  });

  it("are done once, batch by batch, however many they are", async () => {
    await forgetOrdersOf(here.tenantId);
    expect(await entriesOf(here)).toHaveLength(1);
    const many = Array.from({ length: 501 }, (_, at) => at);
    await asOwner(there.tenantId, (db) =>
      db.insert(orders).values(
        many.map((at) => {
          const placedAt = new Date(Date.UTC(year - 1, 0, 1, 0, 0, at));
          const id = firstIdAt(placedAt).slice(0, 14) + newId().slice(14);
          return orderRow(there.alpha, { id, number: `many ${at}`, placedAt, state: "completed" });
        }),
      ),
    );
    await forgetOrdersOf(there.tenantId);
    await forgetOrdersOf(there.tenantId);
    expect((await entriesOf(there)).map(({ words }) => words)).toEqual([{ count: 500 }, { count: 2 }]);
  });

  it("wait while they are open or something of them runs, and go once that has ended, whatever went before", async () => {
    const world = await openWorld();
    const [long, runs] = [new Date("2009-01-01T00:00:00Z"), { activatedAt: lastOfItsYear }];
    await place(world, long, "open", { state: "in delivery" });
    await place(world, long, "running", { line: { ...runs, retailRecurring: 100 } });
    await place(world, long, "ended", { line: { ...runs, retailRecurring: 100, endedAt: new Date() } });
    await place(world, lastOfItsYear, "done", { line: runs });
    const kept = async () =>
      (await ordersOf(world)).flatMap(({ number, note }) => (note ? [number] : [])).sort();
    await forgetOrdersOf(world.tenantId);
    expect(await kept()).toEqual(["open", "running"]);
    await asOwner(world.tenantId, async (db) => {
      await db.update(orders).set({ state: "cancelled" }).where(eq(orders.tenantId, world.tenantId));
      await db
        .update(subscriptions)
        .set({ endedAt: new Date() })
        .where(eq(subscriptions.tenantId, world.tenantId));
    });
    await forgetOrdersOf(world.tenantId);
    expect(await kept()).toEqual([]);
    expect((await entriesOf(world)).map(({ words }) => words)).toEqual([{ count: 2 }, { count: 2 }]);
  });

  it("are found in every tenant", async () => {
    const third = await openWorld();
    const before = await ordersOf(here);
    await place(third, new Date("2010-01-01T00:00:00Z"), "ancient");
    await forgetOldOrders();
    expect(await ordersOf(third)).toMatchObject([{ number: "ancient", contact: null, tracking: null }]);
    expect(await ordersOf(here)).toEqual(before);
  });

  it("are emptied by the worker alone, and no younger ones", async () => {
    await place(there, new Date(), "of today");
    const empty = (role: "public" | "customer" | "worker", number: string) =>
      withScope(role, { tenant_id: there.tenantId, customer_id: there.alpha.customerId }, async (tx) => {
        const { rowCount } = await tx
          .update(orders)
          .set({ note: null })
          .where(and(eq(orders.tenantId, there.tenantId), eq(orders.placedAt, placedOf[number] as Date)));
        return rowCount;
      }).catch((error) => (error as { code?: string }).code);
    const placedOf: Record<string, Date> = {};
    const rows = await asOwner(there.tenantId, (db) =>
      db
        .select({ number: orders.number, at: orders.placedAt })
        .from(orders)
        .where(eq(orders.tenantId, there.tenantId)),
    );
    for (const { number, at } of rows) placedOf[number] = at;
    await place(there, new Date("2011-01-01T00:00:00Z"), "left over");
    placedOf["left over"] = new Date("2011-01-01T00:00:00Z");
    await place(there, new Date("2012-01-01T00:00:00Z"), "left open", { state: "confirmed" });
    placedOf["left open"] = new Date("2012-01-01T00:00:00Z");
    expect(await empty("worker", "left open")).toBe(0);
    expect(await empty("public", "left over")).toBe("42501");
    expect(await empty("customer", "left over")).toBe("42501");
    expect(await empty("worker", "of today")).toBe(0);
    expect(await empty("worker", "left over")).toBe(1);
  });
});
