import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customers, events, offers, subscriptionRequests, subscriptions } from "@/db/schema";
import type { Change } from "@/lib/catalogue/asked/rules";
import { chooseAsking } from "@/lib/customers/asking/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { putUser } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { asked, commands, type Given, requestOf } from "./test/asking";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
beforeEach(() => needs([]));
afterAll(closePools);

const needs = (changes: Change[]) =>
  asOwner(here.tenantId, (db) =>
    db.update(offers).set({ needsYes: changes }).where(eq(offers.tenantId, here.tenantId)),
  );
const begun = () => {
  const terms = { firstDay: today(), termMonths: 12, period: "month" } as const;
  return { ...terms, termEnd: endOfTerm(terms, 0), noticeDays: 30, renewal: "automatic" as const };
};
const running = (more = {}) => putRunning(here, here.alpha, { ...begun(), ...more });
const row = async (id: string) => {
  const [found] = await asOwner(here.tenantId, (db) =>
    db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, here.tenantId), eq(subscriptions.id, id))),
  );
  return found;
};
const told = (id: string) =>
  asOwner(here.tenantId, async (db) => {
    const entries = await db
      .select({
        action: auditEntries.action,
        customerId: auditEntries.customerId,
        reason: auditEntries.reason,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.recordId, id)))
      .orderBy(asc(auditEntries.id));
    return entries;
  });
const heard = (id: string) =>
  asOwner(here.tenantId, async (db) => {
    const rows = await db
      .select({ kind: events.kind, personId: events.personId })
      .from(events)
      .where(and(eq(events.tenantId, here.tenantId), eq(events.recordId, id)))
      .orderBy(asc(events.id));
    return rows.map(({ kind, personId }) => [kind, personId]);
  });
const five = { kind: "more", quantity: 5 } as const;

describe("what an offer leaves to the provider", () => {
  it.each([
    ["more", { kind: "more", quantity: 5 }],
    ["fewer", { kind: "fewer", quantity: 2 }],
    ["notice", { kind: "notice" }],
    ["renew", { kind: "renew", months: 12 }],
    ["switch", { kind: "manual" }],
  ] as const)(
    "%s: a reseller asks, and does not do it; the provider does it at once",
    async (change, wanted) => {
      const [mine, theirs, free] = [await running(), await running(), await running()];
      expect(await outcomeOf(commands.do(here.alpha.sales, free, wanted))).toBe("done");
      expect(await outcomeOf(asked(here.alpha.sales, mine, wanted))).toBe("requestNeedsNobody");
      await needs([change]);
      expect(await outcomeOf(commands.do(here.alpha.sales, mine, wanted))).toBe("needsYes");
      expect(await row(mine)).toMatchObject({ version: 1, state: "active" });
      expect(await outcomeOf(commands.do(here.provider, theirs, wanted))).toBe("done");
      expect(await outcomeOf(asked(here.alpha.sales, mine, wanted))).toBe("done");
      await commands.accept(here.provider, await requestOf(here.tenantId, mine));
      expect(await row(mine)).toMatchObject({ version: 2 });
    },
  );

  it("holds for what is no longer sold, too", async () => {
    await needs(["notice"]);
    const id = await running();
    await asOwner(here.tenantId, (db) =>
      db.update(offers).set({ state: "sales ended" }).where(eq(offers.tenantId, here.tenantId)),
    );
    expect(await outcomeOf(commands.do(here.alpha.sales, id, { kind: "notice" }))).toBe("needsYes");
    await asOwner(here.tenantId, (db) =>
      db.update(offers).set({ state: "active" }).where(eq(offers.tenantId, here.tenantId)),
    );
  });
});

describe("a reseller's request", () => {
  it("waits for the provider, is done by its yes, and is told without the customer reading it before", async () => {
    await needs(["more"]);
    const id = await running();
    await asked(here.alpha.sales, id, { ...five, reason: "Two new colleagues" });
    const request = await requestOf(here.tenantId, id);
    expect(request).toMatchObject({
      ...{
        state: "with provider",
        askedSide: "reseller",
        quantity: 5,
        effectOn: today(),
        customerId: here.alpha.customerId,
      },
      ...{
        askedByName: here.alpha.sales.userName,
        reason: "Two new colleagues",
        resellerId: here.alpha.resellerId,
      },
    });
    expect(await commands.seen(here.alpha.buyer, id)).toBeUndefined();
    expect(await commands.seen(here.provider, id)).toMatchObject({ id: request.id });
    await commands.accept(here.provider, request);
    expect(await row(id)).toMatchObject({ quantity: 5, version: 2 });
    expect(await requestOf(here.tenantId, id)).toMatchObject({
      ...{ state: "accepted", answeredBy: here.provider.userId, answeredByName: here.provider.userName },
    });
    expect(await told(id)).toEqual([
      { action: "subscription-asked", customerId: null, reason: "Two new colleagues" },
      {
        action: "subscription-seats-added",
        customerId: here.alpha.customerId,
        reason: "Two new colleagues",
      },
      { action: "subscription-request-accepted", customerId: null, reason: null },
    ]);
    expect(await heard(id)).toEqual([
      ["subscription-asked-of-provider", here.alpha.sales.userId],
      ["subscription-changed", null],
      ["subscription-request-accepted", here.alpha.sales.userId],
    ]);
  });

  it("is refused with a reason, withdrawn by its company, and not decided by it", async () => {
    await needs(["notice"]);
    const id = await running();
    await asked(here.alpha.sales, id, { kind: "notice" });
    const request = await requestOf(here.tenantId, id);
    expect(await outcomeOf(commands.accept(here.alpha.sales, request))).toBe("requestState");
    expect(await outcomeOf(commands.refuse(here.provider, request, null))).toBe("badInput");
    await commands.refuse(here.provider, request, "Not before summer");
    expect(await requestOf(here.tenantId, id)).toMatchObject({
      state: "refused",
      answer: "Not before summer",
    });
    expect(await outcomeOf(commands.withdraw(here.alpha.sales, request))).toBe("requestState");
    expect(await outcomeOf(commands.accept(here.provider, request))).toBe("requestState");
    await asked(here.alpha.sales, id, { kind: "notice" });
    const again = await requestOf(here.tenantId, id);
    await commands.withdraw(here.alpha.sales, again);
    expect(await requestOf(here.tenantId, id)).toMatchObject({ state: "withdrawn", answeredBy: null });
    expect(await row(id)).toMatchObject({ state: "active", version: 1 });
  });
});

describe("a customer's request", () => {
  it("waits for its reseller, which does it by its yes", async () => {
    const id = await running();
    await asked(here.alpha.buyer, id, { ...five, reason: "Growing" });
    const request = await requestOf(here.tenantId, id);
    expect(request).toMatchObject({ state: "asked", askedSide: "customer" });
    expect(await commands.seen(here.alpha.buyer, id)).toMatchObject({ id: request.id, reason: "Growing" });
    // It is between the two, its reason as well.
    expect(await commands.seen(here.provider, id)).toBeUndefined();
    expect(await outcomeOf(commands.accept(here.provider, request))).toBe("notFound");
    expect(await outcomeOf(commands.passOn(here.alpha.sales, request))).toBe("requestNeedsNobody");
    await commands.accept(here.alpha.sales, request);
    expect(await row(id)).toMatchObject({ quantity: 5 });
    expect(await told(id)).toMatchObject([
      { action: "subscription-asked", customerId: here.alpha.customerId },
      { action: "subscription-seats-added" },
      { action: "subscription-request-accepted", customerId: here.alpha.customerId },
    ]);
    expect(await heard(id)).toEqual([
      ["subscription-asked", here.alpha.buyer.userId],
      ["subscription-changed", null],
      ["subscription-request-accepted", here.alpha.buyer.userId],
    ]);
  });

  it("is passed on where the offer leaves it to the provider", async () => {
    await needs(["renew"]);
    const id = await running();
    await asked(here.alpha.buyer, id, { kind: "renew", months: 24 });
    const request = await requestOf(here.tenantId, id);
    expect(await outcomeOf(commands.accept(here.alpha.sales, request))).toBe("needsYes");
    await commands.passOn(here.alpha.sales, request);
    const passed = await requestOf(here.tenantId, id);
    expect(passed).toMatchObject({ state: "with provider", version: 2, answeredBy: null });
    expect(await outcomeOf(commands.withdraw(here.alpha.sales, passed))).toBe("forbidden");
    await commands.accept(here.provider, passed);
    expect(await row(id)).toMatchObject({ termMonths: 24, termBase: 12 });
    expect((await heard(id)).map(([kind]) => kind)).toEqual([
      ...["subscription-asked", "subscription-asked-of-provider", "subscription-changed"],
      "subscription-request-accepted",
    ]);
  });

  it("is withdrawn by the customer, and asked again", async () => {
    const id = await running();
    await asked(here.alpha.buyer, id, { kind: "notice" });
    expect(await outcomeOf(asked(here.alpha.buyer, id, five))).toBe("requestOpen");
    await commands.withdraw(here.alpha.buyer, await requestOf(here.tenantId, id));
    expect(await outcomeOf(asked(here.alpha.buyer, id, five))).toBe("done");
  });

  it("is the matter of its admins, of what customers ask for, and as long as its seller allows it", async () => {
    const id = await running();
    const user = await putUser(here.alpha.buyer, "user");
    expect(await outcomeOf(asked(user, id, five))).toBe("forbidden");
    expect(await outcomeOf(asked(here.alpha.buyer, id, { kind: "manual" }))).toBe("forbidden");
    const { customerId } = here.alpha;
    const choose = (actor: Actor, mayAsk: "yes" | "no") =>
      withPermission(actor, "customer:edit", async (scope) => {
        const [{ version = 1 } = {}] = await asOwner(here.tenantId, (db) =>
          db.select({ version: customers.version }).from(customers).where(eq(customers.id, customerId)),
        );
        await chooseAsking(scope, { customer: customerId, version, mayAsk });
      });
    for (const actor of [here.beta.sales, here.provider, there.alpha.sales])
      expect(await outcomeOf(choose(actor, "no"))).toBe("notFound");
    await choose(here.alpha.sales, "no");
    expect(await outcomeOf(asked(here.alpha.buyer, id, five))).toBe("forbidden");
    await choose(here.alpha.sales, "yes");
    expect(await outcomeOf(asked(here.alpha.buyer, id, five))).toBe("done");
  });
});

describe("one request", () => {
  it("is one for a form that is sent twice or at once, and another content is refused", async () => {
    const id = await running();
    const key = newId();
    const form: Given = { ...five, key };
    const sent = await Promise.all([0, 1, 2].map(() => outcomeOf(asked(here.alpha.buyer, id, form))));
    expect(sent).toEqual(["done", "done", "done"]);
    expect(await outcomeOf(asked(here.alpha.buyer, id, form))).toBe("done");
    expect(await outcomeOf(asked(here.alpha.buyer, id, { ...form, quantity: 7 }))).toBe("formUsed");
    const rows = await asOwner(here.tenantId, (db) =>
      db.select().from(subscriptionRequests).where(eq(subscriptionRequests.subscriptionId, id)),
    );
    expect(rows).toHaveLength(1);
  });

  it("is accepted as it was seen, as long as it can be done, and once", async () => {
    const id = await running();
    await asked(here.alpha.buyer, id, five);
    const request = await requestOf(here.tenantId, id);
    await commands.do(here.alpha.sales, id, { kind: "more", quantity: 4 });
    expect(await outcomeOf(commands.accept(here.alpha.sales, request, 1))).toBe("edited");
    expect(await outcomeOf(commands.accept(here.alpha.sales, request, 2, "2026-01-01"))).toBe("effectMoved");
    const twice = await Promise.all(
      [0, 1].map(() => outcomeOf(commands.accept(here.alpha.sales, request, 2))),
    );
    expect(twice.toSorted()[0]).toBe("done");
    expect(twice).not.toEqual(["done", "done"]);
    expect(await row(id)).toMatchObject({ quantity: 5, version: 3 });
  });

  it("cannot be done once more run than it asks for, and is refused then", async () => {
    const id = await running();
    await asked(here.alpha.buyer, id, five);
    await commands.do(here.alpha.sales, id, { kind: "more", quantity: 6 });
    const request = await requestOf(here.tenantId, id);
    expect(await outcomeOf(commands.accept(here.alpha.sales, request, 2))).toBe("requestNotPossible");
    expect(await outcomeOf(asked(here.alpha.buyer, id, { kind: "takeBack" }))).toBe("requestNotPossible");
    expect(await row(id)).toMatchObject({ quantity: 6, state: "active" });
    await commands.refuse(here.alpha.sales, request, "You have six by now");
  });

  it("lapses with the end of what it is about", async () => {
    const terms = { firstDay: "2025-01-15", termMonths: 12, period: "month" } as const;
    const id = await running({ ...terms, termEnd: today(), renewal: "manual" });
    await asked(here.alpha.buyer, id, five);
    await turnSubscriptionsOf(here.tenantId);
    expect(await requestOf(here.tenantId, id)).toMatchObject({ state: "withdrawn", version: 2 });
    expect((await told(id)).map(({ action }) => action)).toContain("subscription-request-lapsed");
  });
});
