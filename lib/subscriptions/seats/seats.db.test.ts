import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, portfolioEntries, subscriptionChanges, subscriptions } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { pairsOf } from "@/lib/states/test/pairs";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { type SubscriptionState, subscriptionMachine } from "@/lib/subscriptions/machine";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { changeSeats, keepSeats } from "./commands";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

/** Three at 10.00 a month, of which 8.00 are the provider's, that began today for a year. */
const begun = () => {
  const terms = { firstDay: today(), termMonths: 12, period: "month" } as const;
  return { ...terms, termEnd: endOfTerm(terms, 0), noticeDays: 30, renewal: "automatic" as const };
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
      .select({ action: auditEntries.action, words: auditEntries.words, reason: auditEntries.reason })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.recordId, id)))
      .orderBy(asc(auditEntries.id)),
  );
const changes = (id: string) =>
  asOwner(here.tenantId, (db) =>
    db
      .select({
        kind: subscriptionChanges.kind,
        quantity: subscriptionChanges.quantity,
        monthly: subscriptionChanges.retailMonthly,
        billed: subscriptionChanges.billedMonthly,
        left: subscriptionChanges.leftMonthly,
        once: subscriptionChanges.retailOnce,
        billedOnce: subscriptionChanges.billedOnce,
        leftOnce: subscriptionChanges.leftOnce,
      })
      .from(subscriptionChanges)
      .where(and(eq(subscriptionChanges.tenantId, here.tenantId), eq(subscriptionChanges.subscriptionId, id)))
      .orderBy(asc(subscriptionChanges.at), asc(subscriptionChanges.id)),
  );
const change = (actor: Actor, id: string, quantity: number, version = 1, on = today()) =>
  withPermission(actor, "subscription:change", (scope) =>
    changeSeats(scope, { id, version, quantity, on, reason: "Two new colleagues" }),
  );
const keep = (actor: Actor, id: string, version: number) =>
  withPermission(actor, "subscription:change", (scope) => keepSeats(scope, { id, version, reason: null }));

describe("more", () => {
  it("run at once, are due for the rest of the period, and are told and counted once", async () => {
    const id = await putRunning(here, here.alpha, begun());
    await change(here.alpha.sales, id, 5);
    expect(await row(id)).toMatchObject({ quantity: 5, state: "active", version: 2, nextQuantity: null });
    expect(await told(id)).toEqual([
      {
        action: "subscription-seats-added",
        reason: "Two new colleagues",
        words: { by: 2, quantity: 5, item: "Notebook", "item.de": "Notebook (de)" },
      },
    ]);
    // It began today, so that a whole period is due.
    expect(await changes(id)).toEqual([
      expect.objectContaining({ kind: "started", monthly: 3_000, billed: 2_400, left: 600 }),
      {
        ...{ kind: "more", quantity: 5, monthly: 2_000, billed: 1_600, left: 400 },
        ...{ once: 2_000, billedOnce: 1_600, leftOnce: 400 },
      },
    ]);
    await expect(change(here.alpha.sales, id, 5, 2)).rejects.toMatchObject({
      key: "sameSeats",
      field: "quantity",
    });
  });

  it("are due at the prices of the day, also where the job has not come to them yet", async () => {
    const price = { nextRetailRecurring: 1_100, nextTransferRecurring: 850, nextPriceOn: today() };
    const id = await putRunning(here, here.alpha, { ...begun(), ...price });
    await change(here.alpha.sales, id, 5);
    expect((await changes(id)).at(-1)).toMatchObject({
      kind: "more",
      ...{ once: 2_200, billedOnce: 1_700, leftOnce: 500 },
    });
    await turnSubscriptionsOf(here.tenantId, today());
    const counted = await changes(id);
    const sum = (of: "monthly" | "left") => counted.reduce((all, each) => all + each[of], 0);
    expect([sum("monthly"), sum("left")]).toEqual([5 * 1_100, 5 * 250]);
  });

  it("are not added on another day than the one that was shown, or to what somebody changed meanwhile", async () => {
    const id = await putRunning(here, here.alpha, begun());
    expect(await outcomeOf(change(here.alpha.sales, id, 5, 1, dayAfter(today(), -1)))).toBe("effectMoved");
    expect(await outcomeOf(change(here.alpha.sales, id, 5, 7))).toBe("edited");
    expect(await row(id)).toMatchObject({ quantity: 3, version: 1 });
    expect(await changes(id)).toHaveLength(1);
  });

  it("are not sold by a reseller that may not sell them; the provider adds them all the same", async () => {
    const world = await openWorld();
    const id = await putRunning(world, world.alpha, begun());
    const tries = (actor: Actor, version = 1) => outcomeOf(change(actor, id, 4 + version, version));
    expect(await tries({ ...world.alpha.sales, salesBlocked: true })).toBe("salesBlocked");
    await asOwner(world.tenantId, (db) =>
      db.delete(portfolioEntries).where(eq(portfolioEntries.tenantId, world.tenantId)),
    );
    expect(await tries(world.alpha.sales)).toBe("seatsNotSold");
    expect(await tries(world.provider)).toBe("done");
  });
});

describe("fewer", () => {
  it("are planned for the end of the term, taken away by the job, and counted from that day", async () => {
    const given = begun();
    const id = await putRunning(here, here.alpha, given);
    await change(here.provider, id, 1);
    expect(await row(id)).toMatchObject({ quantity: 3, nextQuantity: 1, state: "change pending" });
    expect(await changes(id)).toHaveLength(1);
    await turnSubscriptionsOf(here.tenantId, dayAfter(given.termEnd, -1));
    expect(await row(id)).toMatchObject({ quantity: 3, nextQuantity: 1 });
    await turnSubscriptionsOf(here.tenantId, given.termEnd);
    await turnSubscriptionsOf(here.tenantId, given.termEnd);
    expect(await row(id)).toMatchObject({ quantity: 1, nextQuantity: null, state: "active", term: 1 });
    expect((await told(id)).map(({ action, words }) => [action, words?.quantity])).toEqual([
      ["subscription-seats-planned", 3],
      ["subscription-renewed", 1],
    ]);
    expect((await changes(id)).slice(1)).toEqual([
      {
        kind: "fewer",
        quantity: 1,
        monthly: -2_000,
        billed: -1_600,
        left: -400,
        once: 0,
        billedOnce: 0,
        leftOnce: 0,
      },
    ]);
  });

  it("are planned anew, and dropped", async () => {
    const id = await putRunning(here, here.alpha, begun());
    await change(here.alpha.sales, id, 1);
    await change(here.alpha.sales, id, 2, 2);
    expect(await row(id)).toMatchObject({ nextQuantity: 2, state: "change pending" });
    // More are added only once nothing is planned.
    expect(await outcomeOf(change(here.alpha.sales, id, 9, 3))).toBe("subscriptionState");
    await keep(here.alpha.sales, id, 3);
    expect(await row(id)).toMatchObject({ quantity: 3, nextQuantity: null, state: "active" });
  });
});

const verbs = { addSeats: 5, planSeats: 2 } as const;
it.each(pairsOf(subscriptionMachine).filter(({ verb }) => verb in verbs || verb === "keepSeats"))(
  "$verb from $state is allowed: $allowed",
  async ({ verb, state, allowed }) => {
    const given = begun();
    const id = await putRunning(here, here.alpha, {
      ...given,
      state: state as SubscriptionState,
      nextQuantity: state === "change pending" ? 2 : null,
      endsOn: state === "notice given" || state === "ended" ? given.termEnd : null,
      endedAt: state === "ended" ? new Date() : null,
    });
    const quantity = verb in verbs ? verbs[verb as keyof typeof verbs] : undefined;
    const done = quantity ? change(here.alpha.sales, id, quantity) : keep(here.alpha.sales, id, 1);
    expect(await outcomeOf(done)).toBe(allowed ? "done" : "subscriptionState");
    expect(await told(id)).toHaveLength(allowed ? 1 : 0);
  },
);

it("is refused to other companies, other tenants, the margin-blind, and the customer", async () => {
  const id = await putRunning(here, here.alpha, begun());
  const tries = (actor: Actor) => outcomeOf(change(actor, id, 5));
  expect(await tries(here.beta.sales)).toBe("notFound");
  expect(await tries(there.provider)).toBe("notFound");
  expect(await tries(here.alpha.assignedOnly)).toBe("notFound");
  expect(await tries(here.alpha.assistant)).toBe("forbidden");
  expect(await tries(here.alpha.buyer)).toBe("forbidden");
  expect(await changes(id)).toHaveLength(1);
  expect(await tries(here.alpha.sales)).toBe("done");
});
