import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { basketLines, baskets, offers, orders, subscriptionChanges, subscriptions } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { addToRunning } from "./commands";
import { listRunningOffers } from "./queries";

let here: World;
let there: World;
let offer: string;
let running: string;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
  // The support, by the year and without a price once.
  offer = here.items[2]?.offerId ?? "";
  running = await putIt();
});
afterAll(closePools);

const putIt = (company = here.alpha, offerId = offer) => {
  const terms = { firstDay: today(), termMonths: 12, period: "year" } as const;
  const more = { ...terms, termEnd: endOfTerm(terms, 0), noticeDays: 30, renewal: "automatic" as const };
  return putRunning(here, company, { ...more, offerId }, { offerId });
};
const fill = async (company = here.alpha, wanted = [{ offerId: offer, quantity: 2 }]) => {
  const { basket, version } = await fillBasket(company.sales, company.customerId, wanted);
  return { basket, version };
};
type Seen = Awaited<ReturnType<typeof fill>>;
const add = (actor: Actor, seen: Seen, more: object = {}) =>
  withPermission(actor, "subscription:change", (scope) =>
    addToRunning(scope, {
      ...{ key: newId(), offer, subscription: running, seen: 1, on: today(), ...seen },
      ...more,
    }),
  );
const stands = () =>
  asOwner(here.tenantId, async (db) => {
    const [one] = await db
      .select({ quantity: subscriptions.quantity })
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, here.tenantId), eq(subscriptions.id, running)));
    const lines = await db.select({ offer: basketLines.offerId }).from(basketLines);
    const [basket] = await db.select({ count: baskets.lineCount }).from(baskets);
    const changes = await db.select().from(subscriptionChanges).where(eq(subscriptionChanges.kind, "more"));
    const placed = await db.select().from(orders).where(eq(orders.state, "placed"));
    return {
      ...{ quantity: one?.quantity, lines: lines.map((each) => each.offer), count: basket?.count },
      ...{ changes: changes.length, placed: placed.length },
    };
  });

describe("the units of a basket", () => {
  it("are added to what runs by the same offer, and leave the basket, without an order", async () => {
    expect(await add(here.alpha.sales, await fill())).toMatchObject({ left: 0, subscription: running });
    expect(await stands()).toEqual({ quantity: 5, lines: [], count: 0, changes: 1, placed: 0 });
  });

  it("are added once for a form that is sent twice or at once, and what else lies in the basket stays", async () => {
    const notebook = here.items[0]?.offerId ?? "";
    const seen = await fill(here.alpha, [
      { offerId: offer, quantity: 2 },
      { offerId: notebook, quantity: 1 },
    ]);
    const key = newId();
    const sent = await Promise.all([0, 1, 2].map(() => outcomeOf(add(here.alpha.sales, seen, { key }))));
    expect(sent).toEqual(["done", "done", "done"]);
    expect(await stands()).toEqual({ quantity: 5, lines: [notebook], count: 1, changes: 1, placed: 0 });
    expect(await outcomeOf(add(here.alpha.sales, seen))).toBe("basketChanged");
    expect(await outcomeOf(add(here.alpha.sales, seen, { key, seen: 2 }))).toBe("formUsed");
  });

  it("stay where basket, subscription or day are others by now, or the provider decides", async () => {
    const seen = await fill();
    const tries = (more: object) => outcomeOf(add(here.alpha.sales, seen, more));
    expect(await tries({ version: seen.version + 1 })).toBe("basketChanged");
    expect(await tries({ seen: 2 })).toBe("edited");
    expect(await tries({ on: "2026-01-01" })).toBe("effectMoved");
    await asOwner(here.tenantId, (db) => db.update(offers).set({ needsYes: ["more"] }));
    expect(await tries({})).toBe("needsYes");
    expect(await stands()).toMatchObject({ quantity: 3, lines: [offer], count: 1, changes: 0 });
  });

  it("are ordered where a part of the price is paid once", async () => {
    const [, backup] = here.items;
    const subscription = await putIt(here.alpha, backup?.offerId);
    const seen = await fill(here.alpha, [{ offerId: backup?.offerId ?? "", quantity: 2 }]);
    const tried = add(here.alpha.sales, seen, { offer: backup?.offerId, subscription });
    expect(await outcomeOf(tried)).toBe("addedOnce");
  });

  it("are not added to another offer's, customer's, company's or tenant's, or by the margin-blind", async () => {
    const seen = await fill();
    const other = await putIt(here.beta);
    const notebook = await putIt(here.alpha, here.items[0]?.offerId);
    for (const subscription of [other, notebook])
      expect(await outcomeOf(add(here.alpha.sales, seen, { subscription }))).toBe("notFound");
    for (const actor of [here.beta.sales, here.provider, there.alpha.sales, here.alpha.assignedOnly])
      expect(await outcomeOf(add(actor, seen))).toBe("notFound");
    expect(await outcomeOf(add(here.alpha.assistant, seen))).toBe("forbidden");
    expect(await outcomeOf(add(here.alpha.buyer, seen))).toBe("forbidden");
    expect(await stands()).toMatchObject({ quantity: 3, lines: [offer], count: 1 });
  });
});

it("finds of each offer the first that runs and can be added to, of this customer", async () => {
  const list = (actor: Actor, offerIds = [offer]) =>
    withPermission(actor, "order:place", (scope) =>
      listRunningOffers(scope, here.alpha.customerId, offerIds),
    );
  await putIt();
  expect(await list(here.alpha.sales)).toMatchObject([{ id: running, offerId: offer, asksFirst: false }]);
  expect(await list(here.alpha.sales, [])).toEqual([]);
  expect(await list(here.beta.sales)).toEqual([]);
  for (const row of await list(here.alpha.assistant)) expect(Object.values(row)).not.toContain(800);
  await asOwner(here.tenantId, (db) => db.update(offers).set({ needsYes: ["more"] }));
  expect(await list(here.alpha.sales)).toMatchObject([{ asksFirst: true }]);
});
