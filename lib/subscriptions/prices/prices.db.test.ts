import { and, asc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import {
  auditEntries,
  events,
  type LineSnapshot,
  notifications,
  offers,
  portfolioEntries,
  portfolios,
  resellerPrices,
  subscriptionChanges,
  subscriptions,
  tenants,
} from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { beginOf, dayAfter } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { timeZone } from "@/lib/i18n/locale";
import { tellOf } from "@/lib/notifications/jobs";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { getSubscription } from "@/lib/subscriptions/queries";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { applyPricesOf, fixPricesOf } from "./jobs";

let here: World;
let there: World;
beforeAll(async () => {
  there = await openWorld();
});
afterAll(closePools);

/** The service of the standard world: 20.00 a month suggested, 16.00 for the reseller. */
const SERVICE = 1;
const terms = { firstDay: "2026-03-01", termMonths: 12, period: "month", noticeDays: 30 } as const;
const sold = {
  ...terms,
  renewal: "automatic",
  ...{ termEnd: "2027-03-01", quantity: 10, retailRecurring: 1_900, transferRecurring: 1_500 },
} as const;
const IN_TIME = "2027-01-20";

beforeEach(async () => {
  here = await openWorld();
  await rule(here, "current");
});
const rule = ({ tenantId }: World, renewalPrices: "kept" | "current") =>
  asOwner(tenantId, (db) =>
    db.update(portfolios).set({ renewalPrices }).where(eq(portfolios.tenantId, tenantId)),
  );
const put = (more = {}, world = here) => {
  const { itemId = "", offerId = "" } = world.items[SERVICE] ?? {};
  return putRunning(world, world.alpha, { ...sold, itemId, offerId, ...more }, { itemId, offerId });
};
const row = async (id: string, { tenantId } = here) => {
  const [found] = await asOwner(tenantId, (db) =>
    db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, tenantId), eq(subscriptions.id, id))),
  );
  return found;
};
const told = (id: string) =>
  asOwner(here.tenantId, (db) =>
    db
      .select({ id: events.id, kind: events.kind, words: events.words })
      .from(events)
      .where(
        and(
          eq(events.tenantId, here.tenantId),
          eq(events.recordId, id),
          inArray(events.kind, ["subscription-price", "subscription-transfer-price"]),
        ),
      )
      .orderBy(asc(events.kind)),
  );
const kinds = async (id: string) => (await told(id)).map(({ kind }) => kind);
const both = ["subscription-price", "subscription-transfer-price"];

describe("the prices of a renewal", () => {
  it("are kept where the portfolio says so", async () => {
    await rule(here, "kept");
    const id = await put();
    await turnSubscriptionsOf(here.tenantId, IN_TIME);
    expect(await row(id)).toMatchObject({ nextPriceOn: null, version: 1 });
    expect(await kinds(id)).toEqual([]);
  });

  it("are fixed and told once in time, however many workers do it, and hold from the renewal on", async () => {
    const id = await put();
    const elsewhere = await put({}, there);
    await fixPricesOf(here.tenantId, "2027-01-15");
    expect(await row(id)).toMatchObject({ nextPriceOn: null });
    await Promise.all([1, 2, 3].map(() => fixPricesOf(here.tenantId, IN_TIME)));
    await fixPricesOf(here.tenantId, "2027-01-28");
    expect(await row(id)).toMatchObject({
      ...{ nextRetailRecurring: 2_000, nextTransferRecurring: 1_600, nextPriceOn: "2027-03-01" },
      ...{ retailRecurring: 1_900, transferRecurring: 1_500 },
    });
    expect(await kinds(id)).toEqual(both);
    await turnSubscriptionsOf(here.tenantId, "2027-02-28");
    expect(await row(id)).toMatchObject({ retailRecurring: 1_900 });
    // Found days late, by several.
    await Promise.all([1, 2].map(() => turnSubscriptionsOf(here.tenantId, "2027-03-04")));
    expect(await row(id)).toMatchObject({
      ...{ term: 1, retailRecurring: 2_000, transferRecurring: 1_600 },
      ...{ nextRetailRecurring: null, nextTransferRecurring: null, nextPriceOn: null },
    });
    const changes = await asOwner(here.tenantId, (db) =>
      db
        .select()
        .from(subscriptionChanges)
        .where(
          and(
            eq(subscriptionChanges.tenantId, here.tenantId),
            eq(subscriptionChanges.subscriptionId, id),
            eq(subscriptionChanges.kind, "price"),
          ),
        ),
    );
    expect(changes).toMatchObject([
      {
        ...{ quantity: 10, retailMonthly: 1_000, billedMonthly: 1_000, leftMonthly: 0, counted: true },
        at: beginOf("2027-03-01", timeZone()),
      },
    ]);
    expect(await row(elsewhere, there)).toMatchObject({ retailRecurring: 1_900, nextPriceOn: null });
  });

  it("that were not told in time wait for the next renewal", async () => {
    const id = await put();
    await turnSubscriptionsOf(here.tenantId, "2027-02-01");
    expect(await row(id)).toMatchObject({ nextPriceOn: null });
    await turnSubscriptionsOf(here.tenantId, "2027-03-01");
    expect(await row(id)).toMatchObject({ term: 1, retailRecurring: 1_900, nextPriceOn: null });
    await turnSubscriptionsOf(here.tenantId, "2028-01-20");
    expect(await row(id)).toMatchObject({ nextPriceOn: "2028-03-01", nextRetailRecurring: 2_000 });
  });

  it("stay as they were fixed, whatever the portfolio says later, and are not those of what ends", async () => {
    const [id, noticed, manual] = [await put(), await put(), await put({ renewal: "manual" })];
    await fixPricesOf(here.tenantId, IN_TIME);
    expect(await row(manual)).toMatchObject({ nextPriceOn: null });
    await asOwner(here.tenantId, async (db) => {
      await db
        .update(portfolioEntries)
        .set({ suggestedRecurring: 9_900 })
        .where(eq(portfolioEntries.tenantId, here.tenantId));
      await db
        .update(subscriptions)
        .set({ state: "notice given", endsOn: "2027-03-01" })
        .where(and(eq(subscriptions.tenantId, here.tenantId), eq(subscriptions.id, noticed)));
    });
    await turnSubscriptionsOf(here.tenantId, "2027-03-01");
    expect(await row(id)).toMatchObject({ retailRecurring: 2_000 });
    expect(await row(noticed)).toMatchObject({ state: "ended", retailRecurring: 1_900, nextPriceOn: null });
  });

  it("with fewer units, add up to what runs", async () => {
    const id = await put({ state: "change pending", nextQuantity: 4 });
    await turnSubscriptionsOf(here.tenantId, IN_TIME);
    await turnSubscriptionsOf(here.tenantId, "2027-03-01");
    const changes = await asOwner(here.tenantId, (db) =>
      db
        .select({ retail: subscriptionChanges.retailMonthly })
        .from(subscriptionChanges)
        .where(
          and(eq(subscriptionChanges.tenantId, here.tenantId), eq(subscriptionChanges.subscriptionId, id)),
        ),
    );
    expect(changes.reduce((sum, { retail }) => sum + retail, 0)).toBe(4 * 2_000);
  });
});

describe("which prices they are", () => {
  it("the reseller's own one, and of what only the reseller pays the customer is told nothing", async () => {
    const { offerId = "" } = here.items[SERVICE] ?? {};
    await asOwner(here.tenantId, (db) =>
      db
        .insert(resellerPrices)
        .values({ tenantId: here.tenantId, resellerId: here.alpha.resellerId, offerId, recurring: 1_900 }),
    );
    const id = await put();
    await fixPricesOf(here.tenantId, IN_TIME);
    expect(await row(id)).toMatchObject({ nextRetailRecurring: 1_900, nextTransferRecurring: 1_600 });
    expect(await kinds(id)).toEqual(["subscription-transfer-price"]);
    const history = (actor: Actor) =>
      withPermission(actor, "subscription:read", (scope) => listTimeline(scope, "subscription", id));
    expect(await history(here.alpha.buyer)).toEqual([]);
    expect((await history(here.alpha.sales)).map(({ action }) => action)).toEqual([
      "subscription-price-fixed",
    ]);
  });

  it("what was agreed for a line alone stays", async () => {
    const { itemId = "", offerId = "" } = here.items[SERVICE] ?? {};
    const snapshot: LineSnapshot = {
      ...{ texts: {}, manufacturer: null, termMonths: 12, noticeDays: 30 },
      itemKind: "service",
      renewal: "automatic",
      ownPrice: { oneTime: null, recurring: 1_900 },
    };
    const id = await putRunning(
      here,
      here.alpha,
      { ...sold, itemId, offerId },
      { itemId, offerId, snapshot },
    );
    await fixPricesOf(here.tenantId, IN_TIME);
    expect(await row(id)).toMatchObject({ nextRetailRecurring: 1_900, nextTransferRecurring: 1_600 });
  });

  it("the list price for direct customers, where the provider says so", async () => {
    const id = await put({ model: "direct", transferRecurring: null, retailRecurring: 1_700 });
    await asOwner(here.tenantId, async (db) => {
      await rule(here, "kept");
      await db.update(offers).set({ currency: "EUR" }).where(eq(offers.tenantId, here.tenantId));
    });
    await fixPricesOf(here.tenantId, IN_TIME);
    expect(await row(id)).toMatchObject({ nextPriceOn: null });
    await asOwner(here.tenantId, (db) =>
      db.update(tenants).set({ renewalPrices: "current" }).where(eq(tenants.id, here.tenantId)),
    );
    await fixPricesOf(here.tenantId, IN_TIME);
    expect(await row(id)).toMatchObject({ nextRetailRecurring: 2_000, nextPriceOn: "2027-03-01" });
    expect(await kinds(id)).toEqual(["subscription-price"]);
  });
});

describe("who learns of them", () => {
  it("the customer and the margin-blind of the retail price alone, in words, records and what is told", async () => {
    const id = await put();
    await fixPricesOf(here.tenantId, IN_TIME);
    const happened = await told(id);
    expect(happened.map(({ words }) => words)).toEqual([
      expect.objectContaining({
        priceBefore: 19_000,
        priceAfter: 20_000,
        currency: "EUR",
        day: "2027-03-01",
      }),
      { quantity: 10, item: "Notebook", "item.de": "Notebook (de)", day: "2027-03-01" },
    ]);
    await tellOf(
      here.tenantId,
      happened.map((each) => each.id),
    );
    const heard = await asOwner(here.tenantId, (db) =>
      db
        .select({ kind: notifications.kind, member: notifications.membershipId })
        .from(notifications)
        .where(and(eq(notifications.tenantId, here.tenantId), eq(notifications.recordId, id))),
    );
    const of = (actor: Actor) =>
      heard
        .filter(({ member }) => member === actor.membershipId)
        .map(({ kind }) => kind)
        .toSorted();
    expect(of(here.alpha.sales)).toEqual(both);
    expect(of(here.alpha.buyer)).toEqual(["subscription-price"]);
    const read = (actor: Actor) =>
      withPermission(actor, "subscription:read", (scope) => getSubscription(scope, id));
    expect(await read(here.alpha.sales)).toMatchObject({ nextTransferRecurring: 1_600 });
    expect(await read(here.provider)).toMatchObject({ nextTransferRecurring: 1_600 });
    expect(await read(here.alpha.assistant)).toMatchObject({
      ...{ nextRetailRecurring: 2_000, nextTransferRecurring: null },
    });
    const entries = await asOwner(here.tenantId, (db) =>
      db
        .select({ words: auditEntries.words })
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.recordId, id))),
    );
    expect(JSON.stringify(entries)).not.toMatch(/1_?600|1_?500/);
  });
});

it("a price whose day has come holds also between renewals, after a term that was agreed on by hand", async () => {
  const id = await put({
    nextRetailRecurring: 2_000,
    nextTransferRecurring: 1_600,
    nextPriceOn: "2027-03-01",
  });
  await asOwner(here.tenantId, (db) =>
    db
      .update(subscriptions)
      .set({ termBase: 12, termEnd: endOfTerm(terms, 1) })
      .where(and(eq(subscriptions.tenantId, here.tenantId), eq(subscriptions.id, id))),
  );
  await applyPricesOf(here.tenantId, "2027-02-28");
  expect(await row(id)).toMatchObject({ retailRecurring: 1_900 });
  await applyPricesOf(here.tenantId, dayAfter("2027-03-01"));
  expect(await row(id)).toMatchObject({ retailRecurring: 2_000, nextPriceOn: null });
});
