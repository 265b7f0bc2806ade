import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, subscriptions } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { pairsOf } from "@/lib/states/test/pairs";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { assign } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { giveNotice, takeNoticeBack } from "./commands";
import { readSubscriptions } from "./file/queries";
import { getFollowedSubscription } from "./followed/queries";
import { type SubscriptionState, subscriptionMachine } from "./machine";
import { getSubscriptionRecord, listSubscriptions, loadSubscriptions } from "./queries";
import { subscriptionFilter } from "./schema";
import { endOfTerm } from "./terms/rules";
import { putRunning } from "./test/running";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

/** Something that began today, for a year that another one follows. */
const fresh = { firstDay: "", termMonths: 12, termEnd: "", noticeDays: 30, renewal: "automatic" } as const;
const begun = () => {
  const terms = { ...fresh, firstDay: today(), period: "month" } as const;
  return { ...fresh, firstDay: today(), termEnd: endOfTerm(terms, 0) };
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
const entries = (id: string, { tenantId } = here) =>
  asOwner(tenantId, (db) =>
    db
      .select({ action: auditEntries.action, reason: auditEntries.reason, words: auditEntries.words })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.recordId, id)))
      .orderBy(asc(auditEntries.id)),
  );
const notice = (actor: Actor, id: string, endsOn: string, version = 1, reason: string | null = null) =>
  withPermission(actor, "subscription:change", (scope) => giveNotice(scope, { id, version, reason, endsOn }));
const back = (actor: Actor, id: string, version: number) =>
  withPermission(actor, "subscription:change", (scope) =>
    takeNoticeBack(scope, { id, version, reason: null }),
  );

describe("notice", () => {
  it("ends a subscription with its term, and is taken back, with an entry for each", async () => {
    const given = begun();
    const id = await putRunning(here, here.alpha, given);
    await notice(here.alpha.sales, id, given.termEnd, 1, "Moves away");
    expect(await row(id)).toMatchObject({
      state: "notice given",
      endsOn: given.termEnd,
      nextOn: given.termEnd,
    });
    await back(here.provider, id, 2);
    expect(await row(id)).toMatchObject({ state: "active", endsOn: null, version: 3 });
    const words = { quantity: 3, item: "Notebook", "item.de": "Notebook (de)" };
    expect(await entries(id)).toEqual([
      { action: "subscription-notice-given", reason: "Moves away", words },
      { action: "subscription-notice-taken-back", reason: null, words },
    ]);
  });

  it("leads a term further once its last day is over, and not to a day that was not shown", async () => {
    // Its first term ends in ten days, and notice had to be given thirty before.
    const firstDay = endOfTerm({ firstDay: dayAfter(today(), 10), termMonths: null, period: "year" }, -2);
    const terms = { ...fresh, firstDay, period: "month" } as const;
    const [first, second] = [endOfTerm(terms, 0), endOfTerm(terms, 1)];
    const id = await putRunning(here, here.alpha, { ...terms, termEnd: first });
    await expect(notice(here.alpha.sales, id, first)).rejects.toMatchObject({ key: "noticeMoved" });
    await notice(here.alpha.sales, id, second);
    expect(await row(id)).toMatchObject({ state: "notice given", endsOn: second });
  });

  it.each(pairsOf(subscriptionMachine).filter(({ verb }) => verb === "giveNotice" || verb === "takeBack"))(
    "$verb from $state is allowed: $allowed",
    async ({ verb, state, allowed }) => {
      const given = begun();
      const ended = state === "ended" ? { endedAt: new Date() } : {};
      const endsOn = state === "active" ? null : given.termEnd;
      const id = await putRunning(here, here.alpha, {
        ...given,
        state: state as SubscriptionState,
        endsOn,
        ...ended,
      });
      const done =
        verb === "giveNotice" ? notice(here.alpha.sales, id, given.termEnd) : back(here.alpha.sales, id, 1);
      expect(await outcomeOf(done)).toBe(allowed ? "done" : "subscriptionState");
      expect(await entries(id)).toHaveLength(allowed ? 1 : 0);
    },
  );

  it("is refused to those who saw an older state, other companies, other tenants and the margin-blind", async () => {
    const given = begun();
    const id = await putRunning(here, here.alpha, given);
    const tries = (actor: Actor, version = 1) => outcomeOf(notice(actor, id, given.termEnd, version));
    expect(await tries(here.alpha.sales, 7)).toBe("edited");
    expect(await tries(here.beta.sales)).toBe("notFound");
    expect(await tries(there.provider)).toBe("notFound");
    expect(await tries(here.alpha.assignedOnly)).toBe("notFound");
    expect(await tries(here.alpha.assistant)).toBe("forbidden");
    expect(await tries(here.alpha.buyer)).toBe("forbidden");
    expect(await row(id)).toMatchObject({ state: "active", version: 1 });
    expect(await entries(id)).toEqual([]);
    await assign(here.alpha, here.alpha.assignedOnly);
    expect(await tries(here.alpha.assignedOnly)).toBe("done");
  });
});

describe("lists", () => {
  let world: World;
  let ids: Record<"late" | "soon" | "noticed" | "ended" | "other", string>;
  beforeAll(async () => {
    world = await openWorld();
    const next = (days: number) => ({ ...begun(), termEnd: dayAfter(today(), days) });
    ids = {
      late: await putRunning(world, world.alpha, next(200)),
      soon: await putRunning(world, world.alpha, next(30)),
      noticed: await putRunning(world, world.alpha, {
        ...next(80),
        state: "notice given",
        endsOn: dayAfter(today(), 80),
      }),
      ended: await putRunning(world, world.alpha, {
        ...next(-1),
        ...{ state: "ended", endsOn: dayAfter(today(), -1), endedAt: new Date() },
      }),
      other: await putRunning(world, world.beta, next(5)),
    };
  });

  const list = async (actor: Actor, filter: object = {}) => {
    const { rows } = await withPermission(
      actor,
      "subscription:read",
      (scope) => listSubscriptions(scope, subscriptionFilter.parse(filter)),
      "read only",
    );
    return rows.map(({ id }) => id);
  };

  it("hold what runs, what comes next first, as each filter asks, and nothing of others", async () => {
    const { late, soon, noticed, ended, other } = ids;
    expect(await list(world.alpha.sales)).toEqual([soon, noticed, late]);
    expect(await list(world.alpha.buyer)).toEqual([soon, noticed, late]);
    expect(await list(world.provider)).toEqual([other, soon, noticed, late]);
    expect(await list(world.alpha.sales, { show: "30" })).toEqual([soon]);
    expect(await list(world.alpha.sales, { show: "60" })).toEqual([soon]);
    expect(await list(world.alpha.sales, { show: "90" })).toEqual([soon, noticed]);
    expect(await list(world.alpha.sales, { show: "noticed" })).toEqual([noticed]);
    expect(await list(world.alpha.sales, { show: "ended" })).toEqual([ended]);
    expect(await list(world.provider, { customer: world.beta.customerId })).toEqual([other]);
    expect(await list(world.beta.sales)).toEqual([other]);
    expect(await list(there.provider)).toEqual([]);
    const { counts } = await withPermission(world.alpha.sales, "subscription:read", (scope) =>
      loadSubscriptions(scope, subscriptionFilter.parse({})),
    );
    expect(counts).toEqual({ "30": 1, noticed: 1, requests: 0, awaited: 0 });
    const nameFor = (actor: Actor) =>
      withPermission(actor, "subscription:read", async (scope) => {
        const filter = subscriptionFilter.parse({ customer: world.alpha.customerId });
        return (await loadSubscriptions(scope, filter)).customerName;
      });
    expect(await nameFor(world.alpha.sales)).toEqual(expect.any(String));
    for (const stranger of [
      world.alpha.assignedOnly,
      { ...world.provider, roles: ["sales"] },
      world.beta.sales,
    ])
      expect(await nameFor(stranger)).toBeUndefined();
  });

  it("and records hold no internal price for customers and the margin-blind", async () => {
    const read = (actor: Actor) =>
      withPermission(
        actor,
        "subscription:read",
        async (scope) => (await getSubscriptionRecord(scope, { subscription: ids.soon })).subscription,
        "read only",
      );
    expect(await read(world.alpha.sales)).toMatchObject({ transferRecurring: 800, commissionBp: 500 });
    for (const blind of [world.alpha.assistant, { ...world.alpha.sales, customerMode: true }])
      expect(await read(blind)).toMatchObject({ transferRecurring: null, commissionBp: null });
    const followed = (actor: Actor) =>
      withPermission(
        actor,
        "subscription:read",
        (scope) => getFollowedSubscription(scope, { subscription: ids.soon }),
        "read only",
      );
    const { subscription } = await followed(world.alpha.buyer);
    expect(subscription).toMatchObject({ quantity: 3, retailRecurring: 1_000 });
    for (const internal of [800, 500]) expect(Object.values(subscription)).not.toContain(internal);
    await expect(followed(world.beta.buyer)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(world.beta.sales)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the file", () => {
  it("is the list as it is filtered, without internal prices for the margin-blind and the customer", async () => {
    const world = await openWorld();
    const [soon, late] = [
      await putRunning(world, world.alpha, { ...begun(), termEnd: dayAfter(today(), 20) }),
      await putRunning(world, world.alpha, begun()),
    ];
    await putRunning(world, world.beta, begun());
    const read = (actor: Actor, filter: object = {}, after?: { nextOn: string; id: string }) =>
      withPermission(
        actor,
        "subscription:read",
        (scope) => readSubscriptions(scope, subscriptionFilter.parse(filter), after),
        "read only",
      );
    const ids = async (...given: Parameters<typeof read>) => (await read(...given)).map(({ id }) => id);
    expect(await ids(world.alpha.sales)).toEqual([soon, late]);
    expect(await ids(world.alpha.sales, { show: "30" })).toEqual([soon]);
    expect(await ids(world.alpha.sales, {}, { nextOn: dayAfter(today(), 20), id: soon })).toEqual([late]);
    expect(await ids(world.provider)).toHaveLength(3);
    expect(await ids(there.provider)).toEqual([]);
    expect((await read(world.alpha.sales))[0]).toMatchObject({ transferRecurring: 800, model: "resale" });
    for (const blind of [world.alpha.assistant, world.alpha.buyer])
      expect((await read(blind))[0]).toMatchObject({ transferRecurring: null, commissionBp: null });
    expect((await read(world.alpha.buyer))[0]).toMatchObject({ id: soon, model: "direct" });
  });
});
