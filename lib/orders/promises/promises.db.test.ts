import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, events, items, orderLines, orders } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getResellerHome } from "@/lib/home/queries";
import { countProvider } from "@/lib/home/work/queries";
import { today } from "@/lib/i18n/locale";
import { wordsIn } from "@/lib/i18n/speech";
import { written } from "@/lib/notifications/words";
import { deliverLines } from "@/lib/orders/delivery/commands";
import { getFollowedRecord, loadFollowedOrders } from "@/lib/orders/followed/queries";
import type { DeliveryStep } from "@/lib/orders/machine";
import { loadOrders } from "@/lib/orders/queries";
import { getOrder } from "@/lib/orders/record/queries";
import { type OrderFilter, orderFilter } from "@/lib/orders/schema";
import { commands, place } from "@/lib/orders/test/moving";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { promiseLines } from "./commands";
import { expectedOn } from "./rules";

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
  for (const { tenantId, items: sold } of [here, there])
    await asOwner(tenantId, async (db) => {
      const [first, second] = sold;
      await db
        .update(items)
        .set({ leadDays: 5 })
        .where(eq(items.id, first?.itemId ?? ""));
      await db
        .update(items)
        .set({ toOrder: true })
        .where(eq(items.id, second?.itemId ?? ""));
    });
});
afterAll(closePools);

const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");
const inDays = (days: number) => expectedOn(today(), days) ?? "";

async function confirmed() {
  const id = await place(here, here.alpha);
  await commands.confirm(here.provider, id, 1);
  return id;
}
async function promise(actor: Actor, id: string, days: (string | null)[], reason: string | null = null) {
  const { version, lines } = await get(here.provider, id);
  const given = lines.slice(0, days.length).map((line, at) => ({ id: line.id, day: days[at] ?? null }));
  return withPermission(actor, "order:fulfil", (scope) =>
    promiseLines(scope, { order: id, version, lines: given, reason }),
  );
}
async function step(id: string, to: DeliveryStep, signedBy: string | null = null) {
  const { version, lines } = await get(here.provider, id);
  const given = {
    order: id,
    version,
    line: [lines[0]?.id ?? ""],
    to,
    parcel: null,
    carrier: null,
    tracking: null,
  };
  return withPermission(here.provider, "order:fulfil", (scope) =>
    deliverLines(scope, { ...given, signedBy, reason: null }),
  );
}
/** Time goes by: what was promised for a day is promised for that many days before. */
const letPass = (id: string, days: number) =>
  asOwner(here.tenantId, async (db) => {
    await db
      .update(orderLines)
      .set({ promisedOn: inDays(5 - days) })
      .where(and(eq(orderLines.orderId, id), eq(orderLines.promisedOn, inDays(5))));
    await db.update(orders).set({ promisedOn: inDays(5 - days), dueOn: inDays(5 - days) });
  });
const list = async (actor: Actor, filter: Partial<OrderFilter>) => {
  const { list } = await withPermission(actor, "order:read", (scope) =>
    loadOrders(scope, { ...orderFilter.parse({}), ...filter }, "placed"),
  );
  return list.rows.map(({ id }) => id);
};

describe("by lead time", () => {
  it("a day is promised when an order is confirmed, as the item was when it was placed; none where none can be said", async () => {
    const id = await place(here, here.alpha);
    await asOwner(here.tenantId, (db) => db.update(items).set({ leadDays: 99 }));
    const before = await get(here.alpha.sales, id);
    expect(before.lines.map((line) => [line.leadDays, line.toOrder, line.promisedOn])).toEqual([
      [5, false, null],
      [null, true, null],
      [null, false, null],
    ]);
    await commands.confirm(here.provider, id, 1);
    const after = await get(here.alpha.sales, id);
    expect(after.lines.map(({ promisedOn }) => promisedOn)).toEqual([inDays(5), null, null]);
    expect(after).toMatchObject({ promisedOn: inDays(5), dueOn: inDays(5) });
  });

  it("whoever placed the order reads the day in the mail, in each language", async () => {
    const id = await confirmed();
    const [told] = await asOwner(here.tenantId, (db) =>
      db
        .select({ words: events.words })
        .from(events)
        .where(
          and(
            eq(events.tenantId, here.tenantId),
            eq(events.recordId, id),
            eq(events.kind, "order-confirmed"),
          ),
        ),
    );
    for (const locale of ["en", "de"] as const) {
      const day = new Date(inDays(5)).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
      const body = wordsIn(locale, "mail")(
        "order-confirmed.body",
        written(told?.words ?? {}, locale) as never,
      );
      expect(body).toContain(day);
    }
  });

  it("without any promise it must be under way a week after it was placed, and then at no day", async () => {
    await asOwner(here.tenantId, (db) => db.update(items).set({ leadDays: null }));
    const id = await confirmed();
    expect(await get(here.provider, id)).toMatchObject({ promisedOn: null, dueOn: inDays(7) });
    await step(id, "preparing");
    expect(await get(here.provider, id)).toMatchObject({ promisedOn: null, dueOn: null });
  });
});

describe("a promise", () => {
  it("is changed with a reason, which seller and customer read with the day, and the audit keeps", async () => {
    const id = await confirmed();
    await expect(promise(here.provider, id, [inDays(9)])).rejects.toMatchObject({ field: "reason" });
    await promise(here.provider, id, [inDays(9), inDays(2)], "The ship is late");
    const read = await get(here.alpha.assistant, id);
    expect(read.promisedOn).toBe(inDays(2));
    const { order, timeline } = await withPermission(here.alpha.buyer, "order:read", (scope) =>
      getFollowedRecord(scope, { order: id }),
    );
    expect(order.lines.map((line) => [line.promisedOn, line.promiseReason])).toEqual([
      [inDays(9), "The ship is late"],
      [inDays(2), "The ship is late"],
      [null, null],
    ]);
    const told = timeline.filter(({ action }) => action === "line-promised");
    expect(told.map(({ reason, words }) => [reason, words.day])).toEqual([
      ["The ship is late", inDays(2)],
      ["The ship is late", inDays(9)],
    ]);
    expect(JSON.stringify([order, timeline])).not.toContain("transfer");
    const [entry] = await asOwner(here.tenantId, (db) =>
      db
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.action, "line-promised"))
        .orderBy(desc(auditEntries.id)),
    );
    expect(entry?.changes).toEqual({
      before: { promisedOn: null },
      after: { promisedOn: inDays(2) },
    });
  });

  it("needs no reason where none was told yet, and can be taken back with one", async () => {
    const id = await confirmed();
    await promise(here.provider, id, [inDays(5), inDays(2)]);
    await promise(here.provider, id, [null, null], "Nobody knows");
    expect(await get(here.provider, id)).toMatchObject({ promisedOn: null, dueOn: inDays(7) });
  });

  it("is for today or later, of lines that have not arrived, and differs from what was told", async () => {
    const id = await confirmed();
    const refused = (days: (string | null)[]) => promise(here.provider, id, days, "Why");
    await expect(refused([inDays(-1)])).rejects.toMatchObject({ key: "promiseOver" });
    await expect(refused([inDays(5), null])).rejects.toMatchObject({ key: "nothingChanged" });
    await step(id, "delivered");
    await expect(refused([inDays(6)])).rejects.toMatchObject({ key: "lineMoved" });
    await expect(refused([inDays(5), inDays(6)])).resolves.toEqual({ id });
  });

  it("is the provider's own: nobody else's is found, and nobody else's people make one", async () => {
    const id = await confirmed();
    await expect(promise(there.provider, id, [inDays(9)], "Why")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(promise(here.alpha.sales, id, [inDays(9)], "Why")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const other = (await get(here.provider, await confirmed())).lines[0]?.id ?? "";
    const { version } = await get(here.provider, id);
    const foreign = { order: id, version, lines: [{ id: other, day: inDays(9) }], reason: "Why" };
    await expect(
      withPermission(here.provider, "order:fulfil", (scope) => promiseLines(scope, foreign)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(promise(here.provider, id, [inDays(9)], "Why")).resolves.toEqual({ id });
  });
});

describe("late", () => {
  it("is an order whose day is over: first in its list, found by words, and on the homes, on each side that may read it", async () => {
    const [id, inTime] = [await confirmed(), await place(here, here.alpha)];
    await commands.confirm(here.provider, inTime, 1);
    await asOwner(here.tenantId, (db) =>
      db
        .update(orders)
        .set({ promisedOn: inDays(-1), dueOn: inDays(-1) })
        .where(eq(orders.id, id)),
    );
    for (const actor of [here.provider, here.alpha.sales]) {
      expect(await list(actor, { late: "yes" })).toEqual([id]);
      expect(await list(actor, { late: "yes", q: "muster" })).toEqual([id]);
      expect(await list(actor, { late: "no", state: "confirmed" })).toEqual([inTime]);
      expect(await list(actor, { late: "no", q: "muster" })).toEqual([inTime]);
    }
    expect(await list(here.beta.sales, { late: "yes" })).toEqual([]);
    expect(await list(there.provider, { late: "yes" })).toEqual([]);
    const counts = await withPermission(here.provider, "order:read", countProvider);
    expect(counts).toMatchObject({ lateDelivery: 1, toDeliver: 1, inDelivery: 0 });
    const home = await withPermission(here.alpha.sales, "catalogue:read", (scope) =>
      getResellerHome(scope, { locale: "en" }),
    );
    expect(home.counts.lateOrders).toBe(1);
    const followed = await withPermission(here.alpha.buyer, "order:read", (scope) =>
      loadFollowedOrders(scope, { locale: "en" }),
    );
    expect(followed.list.rows.find((row) => row.id === id)?.promisedOn).toBe(inDays(-1));
  });

  it("no longer is what has arrived, and who took it is told", async () => {
    const id = await confirmed();
    await letPass(id, 7);
    expect(await list(here.provider, { late: "yes" })).toEqual([id]);
    await step(id, "delivered", "Kim at the gate");
    expect(await list(here.provider, { late: "yes" })).toEqual([]);
    const { order } = await withPermission(here.alpha.buyer, "order:read", (scope) =>
      getFollowedRecord(scope, { order: id }),
    );
    expect(order.lines[0]).toMatchObject({ signedBy: "Kim at the gate", deliveredAt: expect.any(Date) });
    await step(id, "activated");
    expect((await get(here.provider, id)).lines[0]).toMatchObject({ signedBy: "Kim at the gate" });
  });

  it("is nothing that was cancelled", async () => {
    const id = await confirmed();
    await letPass(id, 7);
    const { version } = await get(here.provider, id);
    await commands.cancel(here.provider, id, version);
    expect(await get(here.provider, id)).toMatchObject({ promisedOn: null, dueOn: null });
  });
});
