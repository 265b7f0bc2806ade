import { asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customers, orders } from "@/db/schema";
import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner, type Company, fillBasket, type Market, openMarket } from "@/test/orders";
import { answerOrder, withdrawOrder } from "./commands";
import { deliverLines } from "./delivery/commands";
import { getFollowedRecord, loadFollowedOrders } from "./followed/queries";
import { askAboutOrder, cancelOrder, confirmOrder, confirmOrders, rejectOrder } from "./fulfilment/commands";
import { loadOrders } from "./queries";
import { getOrder } from "./record/queries";
import type { DeliveryStep, OrderState } from "./rules";

let here: Market;
let there: Market;

beforeEach(async () => {
  here = await openMarket();
  there = await openMarket();
});
afterAll(closePools);

async function place(market: Market, company: Company): Promise<string> {
  const lines = market.goods.map(({ offerId }) => ({ offerId, quantity: 1 }));
  const filled = await fillBasket(company.sales, company.customerId, lines);
  const given = { ...filled, reference: null, note: "only for the provider" };
  const { id } = await withPermission(company.sales, "order:place", (scope) => placeOrder(scope, given));
  return id;
}

const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");

type Command = (actor: Actor, order: string, version: number) => Promise<unknown>;
const reason = "because";
const commands = {
  confirm: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => confirmOrder(scope, { order, version })),
  reject: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => rejectOrder(scope, { order, version, reason })),
  ask: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => askAboutOrder(scope, { order, version, reason })),
  cancel: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => cancelOrder(scope, { order, version, reason })),
  answer: (actor, order, version) =>
    withPermission(actor, "order:place", (scope) => answerOrder(scope, { order, version, reason })),
  withdraw: (actor, order, version) =>
    withPermission(actor, "order:place", (scope) => withdrawOrder(scope, { order, version, reason })),
} satisfies Record<string, Command>;
const { confirm, reject, ask, cancel, answer, withdraw } = commands;

const deliver = (
  actor: Actor,
  order: string,
  version: number,
  line: string[],
  to: DeliveryStep,
  reason: string | null = null,
) =>
  withPermission(actor, "order:fulfil", (scope) =>
    deliverLines(scope, { order, version, line, to, parcel: "2 boxes", tracking: "JD 1", reason }),
  );

const entriesOf = (market: Market, id: string) =>
  asOwner(market.tenantId, async (db) => {
    const found = await db
      .select({
        action: auditEntries.action,
        customerId: auditEntries.customerId,
        reason: auditEntries.reason,
      })
      .from(auditEntries)
      .where(eq(auditEntries.recordId, id))
      .orderBy(asc(auditEntries.id));
    return found.map((entry) => [entry.action, entry.customerId !== null, entry.reason]);
  });

const stateOf = async (id: string) => (await get(here.provider, id)).state;
const setState = (id: string, state: OrderState) =>
  asOwner(here.tenantId, (db) => db.update(orders).set({ state }).where(eq(orders.id, id)));

describe("the provider", () => {
  it("confirms an order; its customer becomes active, each with an entry", async () => {
    const id = await place(here, here.alpha);
    await confirm(here.provider, id, 1);
    expect(await get(here.provider, id)).toMatchObject({ state: "confirmed", version: 2 });
    expect(await entriesOf(here, id)).toEqual([
      ["order-placed", true, null],
      ["order-confirmed", true, null],
    ]);
    const states = await asOwner(here.tenantId, (db) =>
      db.select({ id: customers.id, state: customers.state }).from(customers),
    );
    expect(states.find((each) => each.id === here.alpha.customerId)?.state).toBe("active");
    expect(states.find((each) => each.id === here.beta.customerId)?.state).toBe("prospect");
    expect(await entriesOf(here, here.alpha.customerId)).toEqual([["customer-activated", true, null]]);
  });

  it("confirms chosen orders, leaving out those that have moved on", async () => {
    const [first, second, third] = [
      await place(here, here.alpha),
      await place(here, here.beta),
      await place(here, here.alpha),
    ];
    const foreign = await place(there, there.alpha);
    await reject(here.provider, second, 1);
    const done = await withPermission(here.provider, "order:fulfil", (scope) =>
      confirmOrders(scope, { id: [first, first, second, third, foreign] }),
    );
    expect(done).toEqual({ confirmed: 2, skipped: 2 });
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      "confirmed",
      "rejected",
      "confirmed",
    ]);
    expect((await get(there.provider, foreign)).state).toBe("placed");
  });

  it("rejects with a reason, and asks for information that the customer does not read", async () => {
    const id = await place(here, here.alpha);
    await ask(here.provider, id, 1);
    await answer(here.alpha.sales, id, 2);
    await reject(here.provider, id, 3);
    expect(await get(here.alpha.sales, id)).toMatchObject({ state: "rejected", stateReason: reason });
    expect(await entriesOf(here, id)).toEqual([
      ["order-placed", true, null],
      ["order-information-asked", false, reason],
      ["order-answered", false, reason],
      ["order-rejected", true, reason],
    ]);
  });

  it("ships and activates lines, some at a time, until the order is completed", async () => {
    const id = await place(here, here.alpha);
    await confirm(here.provider, id, 1);
    const [a = "", b = "", c = ""] = (await get(here.provider, id)).lines.map((line) => line.id);
    await deliver(here.provider, id, 2, [a], "shipped");
    expect(await get(here.alpha.sales, id)).toMatchObject({
      state: "in delivery",
      lines: [{ deliveryState: "shipped", parcel: "2 boxes", tracking: "JD 1" }, { parcel: null }, {}],
    });
    await expect(deliver(here.provider, id, 3, [a, b], "shipped")).rejects.toMatchObject({
      key: "lineMoved",
    });
    await expect(deliver(here.provider, id, 3, [b, newId()], "shipped")).rejects.toMatchObject({
      key: "notFound",
    });
    await deliver(here.provider, id, 3, [b, c], "activated");
    expect(await stateOf(id)).toBe("in delivery");
    await expect(cancel(here.provider, id, 4)).rejects.toMatchObject({ key: "orderUnderWay" });
    await deliver(here.provider, id, 4, [a], "activated");
    expect(await get(here.provider, id)).toMatchObject({ state: "completed", version: 5 });
    expect((await entriesOf(here, id)).map(([action]) => action)).toEqual([
      "order-placed",
      "order-confirmed",
      "line-shipped",
      "line-activated",
      "line-activated",
      "line-activated",
      "order-completed",
    ]);
  });

  it("does not deliver lines of another order", async () => {
    const [mine, other] = [await place(here, here.alpha), await place(here, here.beta)];
    await confirm(here.provider, mine, 1);
    const { lines } = await get(here.provider, other);
    await expect(deliver(here.provider, mine, 2, [lines[0]?.id ?? ""], "activated")).rejects.toMatchObject({
      key: "notFound",
    });
    expect(await stateOf(mine)).toBe("confirmed");
  });

  it("cancels a confirmed order of which nothing left the house", async () => {
    const id = await place(here, here.alpha);
    await confirm(here.provider, id, 1);
    await cancel(here.provider, id, 2);
    expect(await stateOf(id)).toBe("cancelled");
  });
});

describe("the reseller", () => {
  it("takes an order back before it is confirmed, not after", async () => {
    const id = await place(here, here.alpha);
    await withdraw(here.alpha.assistant, id, 1);
    expect(await stateOf(id)).toBe("cancelled");
    const late = await place(here, here.alpha);
    await confirm(here.provider, late, 1);
    await expect(withdraw(here.alpha.sales, late, 2)).rejects.toMatchObject({
      key: "orderState",
      values: { state: "confirmed" },
    });
    expect(await stateOf(late)).toBe("confirmed");
  });
});

describe("nobody moves an order", () => {
  it("of another reseller, another tenant, or without the right", async () => {
    const id = await place(here, here.alpha);
    for (const actor of [here.beta.sales, there.alpha.sales, here.alpha.assignedOnly]) {
      await expect(withdraw(actor, id, 1)).rejects.toMatchObject({ key: "notFound" });
      await expect(answer(actor, id, 1)).rejects.toMatchObject({ key: "notFound" });
    }
    for (const move of [confirm, reject, ask, cancel]) {
      await expect(move(there.provider, id, 1)).rejects.toMatchObject({ key: "notFound" });
      for (const actor of [here.alpha.sales, here.alpha.buyer, { ...here.provider, roles: ["sales"] }]) {
        await expect(move(actor, id, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
      }
    }
    expect(await get(here.provider, id)).toMatchObject({ state: "placed", version: 1 });
  });

  it("that somebody else moved since it was opened", async () => {
    const id = await place(here, here.alpha);
    await ask(here.provider, id, 1);
    await expect(confirm(here.provider, id, 1)).rejects.toMatchObject({ key: "edited" });
    await confirm(here.provider, id, 2);
  });

  const allowed: Record<keyof typeof commands, OrderState[]> = {
    confirm: ["placed", "information asked"],
    reject: ["placed", "information asked"],
    ask: ["placed"],
    cancel: ["confirmed", "in delivery"],
    answer: ["information asked"],
    withdraw: ["placed", "information asked"],
  };
  const states: OrderState[] = [
    "placed",
    "information asked",
    "confirmed",
    "in delivery",
    "completed",
    "rejected",
    "cancelled",
  ];
  it.each(Object.keys(allowed) as (keyof typeof commands)[])(
    "to where %s does not lead from its state",
    async (verb) => {
      const id = await place(here, here.alpha);
      const actor = verb === "answer" || verb === "withdraw" ? here.alpha.sales : here.provider;
      for (const state of states) {
        await setState(id, state);
        const { version } = await get(here.provider, id);
        const outcome = commands[verb](actor, id, version);
        if (allowed[verb].includes(state)) await outcome;
        else await expect(outcome).rejects.toMatchObject({ key: "orderState" });
      }
    },
  );
});

describe("lists", () => {
  const list = async (actor: Actor, more: { state?: OrderState | "all"; q?: string } = {}) => {
    const found = await withPermission(actor, "order:read", (scope) =>
      loadOrders(scope, { q: "", state: undefined, customer: null, page: undefined, ...more }, "all"),
    );
    return { ids: found.list.rows.map(({ id }) => id), counts: found.counts };
  };

  it("hold a company's own orders with counters by state, and find number and customer", async () => {
    const [first, second] = [await place(here, here.alpha), await place(here, here.alpha)];
    const sibling = await place(here, here.beta);
    await confirm(here.provider, first, 1);
    const own = await list(here.alpha.sales);
    expect(own.ids.sort()).toEqual([first, second].sort());
    expect(own.counts).toMatchObject({ placed: 1, confirmed: 1, rejected: 0 });
    expect((await list(here.alpha.sales, { state: "confirmed" })).ids).toEqual([first]);
    expect((await list(here.alpha.sales, { q: "3" })).ids).toEqual([]);
    expect((await list(here.provider, { q: "3" })).ids).toEqual([sibling]);
    expect((await list(here.provider, { q: "must" })).ids.sort()).toEqual([first, second, sibling].sort());
    expect((await list(here.provider, { q: "nobody" })).ids).toEqual([]);
    expect((await list(here.provider, { state: "placed" })).ids).toEqual([second, sibling]);
    expect((await list(there.provider)).ids).toEqual([]);
    expect((await list({ ...here.provider, roles: ["sales"] })).ids).toEqual([]);
  });

  it("let a customer follow its own orders at its own prices", async () => {
    const id = await place(here, here.alpha);
    await place(here, here.beta);
    await ask(here.provider, id, 1);
    const read = <T>(actor: Actor, work: Parameters<typeof withPermission<T>>[2]) =>
      withPermission<T>(actor, "order:read", work, "read only");
    const seen = await read(here.alpha.buyer, (scope) => loadFollowedOrders(scope, {}));
    expect(seen.list.rows.map((row) => row.id)).toEqual([id]);
    expect(seen.responsible).toMatchObject({
      provider: { name: "Nordlicht" },
      seller: { name: "Systemhaus" },
    });
    const record = await read(here.alpha.buyer, (scope) => getFollowedRecord(scope, { order: id }));
    expect(record.order.lines).toHaveLength(3);
    expect(record.timeline.map(({ action }) => action)).toEqual(["order-placed"]);
    const payload = JSON.stringify(record);
    for (const secret of ["80000", "transfer", "suggested", "commission", "only for the provider", reason]) {
      expect(payload).not.toContain(secret);
    }
    for (const buyer of [here.beta.buyer, there.alpha.buyer]) {
      await expect(read(buyer, (scope) => getFollowedRecord(scope, { order: id }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});
