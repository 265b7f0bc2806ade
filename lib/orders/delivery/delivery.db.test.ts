import { asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, orders, resellers, subscriptions } from "@/db/schema";
import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getProviderHome } from "@/lib/home/queries";
import { today } from "@/lib/i18n/locale";
import { getFollowedRecord, loadFollowedOrders } from "@/lib/orders/followed/queries";
import { confirmOrder } from "@/lib/orders/fulfilment/commands";
import type { DeliveryStep } from "@/lib/orders/machine";
import { correctParcels } from "@/lib/orders/parcels/commands";
import { loadOrders } from "@/lib/orders/queries";
import { getOrder } from "@/lib/orders/record/queries";
import { type OrderFilter, orderFilter, type ParcelCorrection } from "@/lib/orders/schema";
import { asOwner } from "@/test/world/acting";
import { assign, type Company } from "@/test/world/companies";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { deliverLines } from "./commands";

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

async function confirmed(company: Company) {
  const lines = here.items.map(({ offerId }) => ({ offerId, quantity: 1 }));
  const given = await fillBasket(company.sales, company.customerId, lines);
  const { id } = await withPermission(company.sales, "order:place", (scope) => placeOrder(scope, given));
  await withPermission(here.provider, "order:fulfil", (scope) =>
    confirmOrder(scope, { order: id, version: 1 }),
  );
  const ids = (await get(here.provider, id)).lines.map((line) => line.id);
  return { id, lines: ids };
}

const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");
async function step(order: string, line: string[], to: DeliveryStep, reason: string | null = null) {
  const { version } = await get(here.provider, order);
  return withPermission(here.provider, "order:fulfil", (scope) =>
    deliverLines(scope, {
      order,
      version,
      line,
      to,
      parcel: "1 of 2",
      carrier: null,
      tracking: "JD 1",
      signedBy: null,
      reason,
    }),
  );
}
async function correct(actor: Actor, order: string, lines: ParcelCorrection["lines"]) {
  const { version } = await get(here.provider, order);
  return withPermission(actor, "order:fulfil", (scope) => correctParcels(scope, { order, version, lines }));
}
const timeline = (id: string) =>
  asOwner(here.tenantId, (db) =>
    db
      .select({ action: auditEntries.action, reason: auditEntries.reason, words: auditEntries.words })
      .from(auditEntries)
      .where(eq(auditEntries.recordId, id))
      .orderBy(asc(auditEntries.id)),
  );
const list = async (actor: Actor, filter: Partial<OrderFilter>) => {
  const found = await withPermission(actor, "order:read", (scope) =>
    loadOrders(scope, { ...orderFilter.parse({}), ...filter }, "all"),
  );
  return { ...found, ids: found.list.rows.map(({ id }) => id).sort() };
};

describe("what runs every month", () => {
  const runningNow = async (actor: Actor) => {
    const { revenue } = await withPermission(actor, "catalogue:read", getProviderHome);
    return revenue?.[0]?.months.map(({ running }) => running).slice(-2);
  };

  it("is the transfer price of what is active, until it comes back", async () => {
    const { id, lines } = await confirmed(here.alpha);
    const [a = "", b = "", c = ""] = lines;
    await step(id, [a, b], "shipped");
    expect(await runningNow(here.provider)).toEqual([0, 0]);
    await step(id, [a, b, c], "activated");
    expect(await runningNow(here.provider)).toEqual([0, 1_600 + 667]);
    await step(id, [c], "returned", "Not wanted");
    expect(await runningNow(here.provider)).toEqual([0, 1_600]);
    expect(await runningNow(there.provider)).toEqual([0, 0]);
  });

  it("becomes a subscription with its own copy of what was sold, which ends when it comes back", async () => {
    const { id, lines } = await confirmed(here.alpha);
    const [a = "", b = "", c = ""] = lines;
    const its = () =>
      asOwner(here.tenantId, (db) =>
        db.select().from(subscriptions).where(eq(subscriptions.orderId, id)).orderBy(asc(subscriptions.sku)),
      );
    await step(id, [a, b, c], "delivered");
    expect(await its()).toEqual([]);
    await step(id, [a, b, c], "activated");
    const sold = (await get(here.alpha.sales, id)).lines.filter((line) => line.retailRecurring !== null);
    const begun = await its();
    expect(begun.map(({ lineId }) => lineId).sort()).toEqual(sold.map((line) => line.id).sort());
    for (const each of begun) {
      const line = sold.find((one) => one.id === each.lineId);
      const { sku, quantity, retailRecurring, transferRecurring, commissionBp, termMonths } = line ?? {};
      const copied = { sku, quantity, retailRecurring, transferRecurring, commissionBp, termMonths };
      expect(each).toMatchObject({ ...copied, state: "active", model: "resale", firstDay: today(), term: 0 });
      expect((await timeline(each.id)).map(({ action }) => action)).toEqual(["subscription-started"]);
    }
    await step(id, [c], "returned", "Not wanted");
    const [gone, ...stays] = [...(await its())].sort((one) => (one.lineId === c ? -1 : 1));
    expect(gone).toMatchObject({ lineId: c, state: "ended", endsOn: today() });
    expect(gone?.endedAt).not.toBeNull();
    expect(stays.map(({ state }) => state)).toEqual(stays.map(() => "active"));
    expect((await timeline(c)).map(({ action }) => action).at(-1)).toBe("subscription-ended");
  });

  it("is what the customer pays where the reseller is an agent, and adds up the same from assigned customers", async () => {
    await asOwner(here.tenantId, (db) => db.update(resellers).set({ model: "agency" }));
    const { id, lines } = await confirmed(here.alpha);
    await step(id, lines.slice(1), "activated");
    await step(id, lines.slice(2), "returned", "Not wanted");
    expect(await runningNow(here.provider)).toEqual([0, 2_000]);
    const account = { ...here.provider, roles: ["sales"] };
    expect(await runningNow(account)).toEqual([0, 0]);
    await assign(here.alpha, here.provider);
    expect(await runningNow(account)).toEqual([0, 2_000]);
  });
});

describe("a line", () => {
  it("goes through every step, each with an entry that names it in every language", async () => {
    const { id, lines } = await confirmed(here.alpha);
    const [a = "", b = "", c = ""] = lines;
    await step(id, [a, b], "preparing");
    await step(id, [a], "ready");
    await step(id, [a], "shipped");
    await step(id, [a], "delivered");
    await step(id, [b], "failed", "Nobody was there");
    await expect(step(id, [b], "shipped")).rejects.toMatchObject({ key: "lineMoved" });
    await step(id, [b], "preparing");
    await step(id, [a, b, c], "activated");
    expect((await get(here.provider, id)).state).toBe("completed");
    await step(id, [c], "returned", "Not wanted");
    const order = await get(here.alpha.sales, id);
    expect(order.state).toBe("completed");
    expect(order.lines.map(({ deliveryState, deliveryReason }) => [deliveryState, deliveryReason])).toEqual([
      ["activated", null],
      ["activated", null],
      ["returned", "Not wanted"],
    ]);
    const entries = (await timeline(id)).slice(2);
    expect(entries.map(({ action }) => action)).toEqual([
      "line-preparing",
      "line-preparing",
      "line-ready",
      "line-shipped",
      "line-delivered",
      "line-failed",
      "line-preparing",
      "line-activated",
      "line-activated",
      "line-activated",
      "order-completed",
      "line-returned",
    ]);
    expect(entries[0]?.words).toEqual({ quantity: 1, item: "Notebook", "item.en": "Notebook (en)" });
    expect(entries.find(({ action }) => action === "line-failed")?.reason).toBe("Nobody was there");
  });

  it("that was sent gets another parcel and tracking, seen by reseller and customer", async () => {
    const { id, lines } = await confirmed(here.alpha);
    const [a = "", b = "", c = ""] = lines;
    await step(id, [a, b], "shipped");
    await correct(here.provider, id, [
      { id: a, parcel: "1 of 2", carrier: null, tracking: "https://track.example/JD2" },
      { id: b, parcel: "1 of 2", carrier: null, tracking: "JD 1" },
    ]);
    const seen = await withPermission(here.alpha.buyer, "order:read", (scope) =>
      getFollowedRecord(scope, { order: id }),
    );
    for (const read of [(await get(here.alpha.sales, id)).lines, seen.order.lines]) {
      expect(read.map(({ tracking }) => tracking)).toEqual(["https://track.example/JD2", "JD 1", null]);
    }
    const corrections = (await timeline(id)).filter(({ action }) => action === "line-parcel-corrected");
    expect(corrections.map(({ words }) => words.item)).toEqual(["Notebook"]);
    expect(seen.timeline.map(({ action }) => action)).toContain("line-parcel-corrected");

    const same = { id: b, parcel: "1 of 2", carrier: null, tracking: "JD 1" };
    await expect(correct(here.provider, id, [same])).rejects.toMatchObject({ key: "nothingChanged" });
    const unsent = { ...same, id: c };
    await expect(correct(here.provider, id, [unsent])).rejects.toMatchObject({ key: "lineMoved" });
    const other = (await confirmed(here.beta)).lines[0] ?? "";
    await expect(correct(here.provider, id, [{ ...same, id: other }])).rejects.toMatchObject({
      key: "notFound",
    });
    await expect(correct(there.provider, id, [{ ...same, tracking: "JD 9" }])).rejects.toMatchObject({
      key: "notFound",
    });
    expect((await get(here.provider, id)).lines[1]?.tracking).toBe("JD 1");
  });
});

describe("lists of orders", () => {
  it("tell how many lines of each order are delivered", async () => {
    const { id, lines } = await confirmed(here.alpha);
    const untouched = await confirmed(here.beta);
    await step(id, lines.slice(0, 2), "activated");
    const { list: found } = await list(here.provider, {});
    expect(Object.fromEntries(found.rows.map((row) => [row.id, [row.doneCount, row.lineCount]]))).toEqual({
      [id]: [2, 3],
      [untouched.id]: [0, 3],
    });
    const followed = await withPermission(here.alpha.buyer, "order:read", (scope) =>
      loadFollowedOrders(scope, { locale: "en" }),
    );
    expect(followed.list.rows.map(({ doneCount }) => doneCount)).toEqual([2]);
  });

  it("are narrowed by who sold and by the days of placing, with counters of just these", async () => {
    const [alpha, beta] = [await confirmed(here.alpha), await confirmed(here.beta)];
    const placed = (id: string, at: string) =>
      asOwner(here.tenantId, (db) =>
        db
          .update(orders)
          .set({ placedAt: new Date(at) })
          .where(eq(orders.id, id)),
      );
    // In Berlin the second is placed just after midnight.
    await placed(alpha.id, "2026-03-09T22:59:59Z");
    await placed(beta.id, "2026-03-09T23:00:00Z");
    const only = await list(here.provider, { reseller: here.alpha.resellerId });
    expect([only.ids, only.counts.confirmed]).toEqual([[alpha.id], 1]);
    expect((await list(here.provider, { reseller: "direct" })).ids).toEqual([]);
    expect((await list(here.provider, { from: "2026-03-10" })).ids).toEqual([beta.id]);
    expect((await list(here.provider, { to: "2026-03-09" })).ids).toEqual([alpha.id]);
    expect((await list(here.provider, { from: "2026-03-09", to: "2026-03-10" })).ids).toEqual(
      [alpha.id, beta.id].sort(),
    );
    expect((await list(here.alpha.sales, { reseller: here.beta.resellerId })).ids).toEqual([]);
    const found = async (filter: Partial<OrderFilter>) => {
      const { ids, counts } = await list(here.provider, { q: "muster", ...filter });
      return [ids, counts.confirmed];
    };
    expect(await found({ reseller: here.alpha.resellerId })).toEqual([[alpha.id], 1]);
    expect(await found({ reseller: "direct" })).toEqual([[], 0]);
    expect(await found({ from: "2026-03-10" })).toEqual([[beta.id], 1]);
    expect(await found({ to: "2026-03-09" })).toEqual([[alpha.id], 1]);
  });

  it("are narrowed by a reseller's name, for those who see all orders", async () => {
    const { alpha, beta, provider } = here;
    const orders = { alpha: (await confirmed(alpha)).id, beta: (await confirmed(beta)).id };
    const both = [alpha.resellerId, beta.resellerId].sort();
    const offered = async (actor: Actor, filter: Partial<OrderFilter>) =>
      (await list(actor, filter)).sellers?.offered.map(({ id }) => id).sort();
    expect(await offered(provider, { seller: "systemhaus" })).toEqual(both);
    await asOwner(here.tenantId, (db) =>
      db.update(resellers).set({ name: "Systemhaus Beta" }).where(eq(resellers.id, beta.resellerId)),
    );
    const sold = async (filter: Partial<OrderFilter>) => {
      const { ids, sellers } = await list(provider, filter);
      return [sellers?.chosen?.name, ids];
    };
    expect(await sold({ seller: "beta" })).toEqual(["Systemhaus Beta", [orders.beta]]);
    expect(await sold({ seller: "SYSTEMHAUS" })).toEqual(["Systemhaus", [orders.alpha]]);
    expect(await sold({ reseller: beta.resellerId })).toEqual(["Systemhaus Beta", [orders.beta]]);
    expect(await sold({ seller: "nobody" })).toEqual([undefined, Object.values(orders).sort()]);
    expect(await offered(provider, { seller: "syst" })).toEqual(both);
    for (const actor of [alpha.sales, { ...provider, roles: ["sales"] }])
      expect((await list(actor, { seller: "syst" })).sellers).toBeUndefined();
  });
});
