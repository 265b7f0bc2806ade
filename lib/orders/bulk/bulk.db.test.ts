import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, orderLines } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { commands, get, place } from "@/lib/orders/test/moving";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { confirmOrders, shipOrders } from "./commands";
import { getOrdersToStep, listLeft } from "./queries";
import { manyConfirmations, manyShipments, stepAddress } from "./schema";

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const fieldsOf = (orders: Record<string, string>[]) =>
  Object.fromEntries(
    orders.flatMap((order, at) =>
      Object.entries(order).map(([name, value]) => [`orders-${at}-${name}`, value]),
    ),
  );
const confirmAll = (orders: Record<string, string>[], actor: Actor = here.provider) =>
  withPermission(actor, "order:fulfil", (scope) =>
    confirmOrders(scope, manyConfirmations.parse(fieldsOf(orders))),
  );
const shipAll = (orders: Record<string, string>[], actor: Actor = here.provider) =>
  withPermission(actor, "order:fulfil", (scope) => shipOrders(scope, manyShipments.parse(fieldsOf(orders))));
const seen = async (id: string, more = {}) => ({
  id,
  version: String((await get(here.provider, id)).version),
  ...more,
});
const confirmed = async () => {
  const id = await place(here, here.alpha);
  await commands.confirm(here.provider, id, 1);
  return id;
};
const linesOf = async (id: string) =>
  (await get(here.provider, id)).lines.map(({ deliveryState, parcel, tracking }) => [
    deliveryState,
    parcel,
    tracking,
  ]);
const entries = async (id: string, action: string) =>
  asOwner(here.tenantId, (db) =>
    db
      .select({ id: auditEntries.id })
      .from(auditEntries)
      .where(and(eq(auditEntries.recordId, id), like(auditEntries.action, action))),
  );

describe("many orders are confirmed", () => {
  it("those that stand as they were seen, each with an entry; the others are named with the reason", async () => {
    const [first, second, rejected, asked] = [
      await place(here, here.alpha),
      await place(here, here.beta),
      await place(here, here.alpha),
      await place(here, here.alpha),
    ];
    const foreign = await place(there, there.alpha);
    const given = [await seen(first), await seen(first), await seen(second), await seen(asked)];
    await commands.reject(here.provider, rejected, 1);
    await commands.ask(here.provider, asked, 1);
    const done = await confirmAll([...given, await seen(rejected), { id: foreign, version: "1" }]);
    expect(done).toEqual({
      count: 2,
      left: [
        { id: asked, reason: "changed" },
        { id: rejected, reason: "state" },
      ],
    });
    for (const id of [first, second]) {
      expect(await get(here.provider, id)).toMatchObject({ state: "confirmed", version: 2 });
      expect(await entries(id, "order-confirmed")).toHaveLength(1);
    }
    expect((await get(here.provider, asked)).state).toBe("information asked");
    expect((await get(there.provider, foreign)).state).toBe("placed");

    expect(await confirmAll(given.slice(0, 2))).toEqual({ count: 0, left: [{ id: first, reason: "state" }] });
    expect(await entries(first, "order-confirmed")).toHaveLength(1);
    expect(await confirmAll([await seen(asked)])).toEqual({ count: 1, left: [] });

    const named = await withPermission(here.provider, "order:read", (scope) => listLeft(scope, done.left));
    expect(named).toMatchObject([
      { id: rejected, state: "rejected", reason: "state" },
      { id: asked, state: "confirmed", reason: "changed" },
    ]);
    expect(await withPermission(there.provider, "order:read", (scope) => listLeft(scope, done.left))).toEqual(
      [],
    );
  });

  it("by nobody without the right, nor for a reseller", async () => {
    const given = [await seen(await place(here, here.alpha))];
    for (const actor of [here.alpha.sales, { ...here.provider, roles: ["sales"] }])
      await expect(confirmAll(given, actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await confirmAll(given, there.provider)).toEqual({ count: 0, left: [] });
    expect(await confirmAll(given)).toEqual({ count: 1, left: [] });
  });
});

describe("many orders are shipped", () => {
  it("with their products, each order with its own parcel, and nothing of the others", async () => {
    const [first, second, moved, waiting] = [
      await confirmed(),
      await confirmed(),
      await confirmed(),
      await place(here, here.alpha),
    ];
    const given = [
      await seen(first, { parcel: "DHL", tracking: "JJD0099" }),
      await seen(second),
      await seen(moved),
      await seen(waiting),
    ];
    await commands.cancel(here.provider, moved, 2);
    const before = await linesOf(waiting);
    expect(await shipAll(given)).toEqual({
      count: 2,
      left: [
        { id: moved, reason: "state" },
        { id: waiting, reason: "state" },
      ],
    });
    const kinds = await asOwner(here.tenantId, (db) =>
      db
        .select({ snapshot: orderLines.snapshot })
        .from(orderLines)
        .where(eq(orderLines.orderId, first))
        .orderBy(orderLines.position),
    );
    const expected = (parcel: string | null, tracking: string | null) =>
      kinds.map(({ snapshot: { itemKind } }) =>
        itemKind === "product" ? ["shipped", parcel, tracking] : ["waiting", null, null],
      );
    expect(new Set(kinds.map(({ snapshot }) => snapshot.itemKind)).size).toBe(2);
    expect(await linesOf(first)).toEqual(expected("DHL", "JJD0099"));
    expect(await linesOf(second)).toEqual(expected(null, null));
    expect((await get(here.provider, first)).state).toBe("in delivery");
    expect(await linesOf(waiting)).toEqual(before);

    const entriesBefore = await entries(first, "line-shipped");
    expect(await shipAll(given.slice(0, 1))).toEqual({ count: 0, left: [{ id: first, reason: "nothing" }] });
    expect(await entries(first, "line-shipped")).toEqual(entriesBefore);
  });

  it("but not where an order was changed since, nor by others", async () => {
    const id = await confirmed();
    const old = { id, version: "1" };
    expect(await shipAll([old])).toEqual({ count: 0, left: [{ id, reason: "changed" }] });
    expect(await shipAll([await seen(id)], there.provider)).toEqual({ count: 0, left: [] });
    for (const actor of [here.alpha.sales, { ...here.provider, roles: ["sales"] }])
      await expect(shipAll([old], actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await shipAll([await seen(id)])).toEqual({ count: 1, left: [] });
  });
});

describe("what a step would do", () => {
  const asked = (given: object, actor: Actor = here.provider) =>
    withPermission(
      actor,
      "order:fulfil",
      (scope) => getOrdersToStep(scope, stepAddress.parse(given)),
      "read only",
    );
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

  it("is told of the ticked ones, or of all that match, and where these are others than were shown", async () => {
    const [first, second] = [await place(here, here.alpha), await place(here, here.beta)];
    const third = await confirmed();
    await place(there, there.alpha);
    const chosen = await asked({ step: "confirm", ids: [first, third].join() });
    expect([ids(chosen.ready), chosen.left]).toMatchObject([[first], [{ id: third, refused: "state" }]]);
    const all = await asked({ step: "confirm", which: "matching", expected: "2" });
    expect([ids(all.ready), all.left, all.instead]).toEqual([[first, second].sort(), [], undefined]);
    const other = await asked({ step: "confirm", which: "matching", expected: "3" });
    expect([other.ready.length, other.instead]).toEqual([2, 2]);
    const shipped = await asked({ step: "ship", which: "matching", state: "all", expected: "3" });
    expect([ids(shipped.ready), ids(shipped.left)]).toEqual([[third], [first, second].sort()]);
    expect((await asked({ step: "confirm", ids: first }, there.provider)).ready).toEqual([]);
  });
});
