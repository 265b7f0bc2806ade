import { and, asc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, runningMonths, subscriptions } from "@/db/schema";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { turnSubscriptionsOf } from "./jobs";
import { putRunning } from "./test/running";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const yearly = {
  firstDay: "2026-03-31",
  termMonths: 12,
  termEnd: "2027-03-31",
  noticeDays: 30,
  renewal: "automatic",
} as const;

const rows = ({ tenantId }: World, ...ids: string[]) =>
  asOwner(tenantId, (db) =>
    db
      .select({
        id: subscriptions.id,
        state: subscriptions.state,
        term: subscriptions.term,
        nextOn: subscriptions.nextOn,
        endedAt: subscriptions.endedAt,
      })
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, tenantId), inArray(subscriptions.id, ids))),
  );
const one = async (market: World, id: string) => (await rows(market, id))[0];
const told = ({ tenantId }: World, id: string) =>
  asOwner(tenantId, async (db) => {
    const found = await db
      .select({ action: auditEntries.action, by: auditEntries.actorName })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.recordId, id)))
      .orderBy(asc(auditEntries.id));
    return found.map(({ action, by }) => `${action} ${by}`);
  });
const billed = ({ tenantId }: World, month: string) =>
  asOwner(tenantId, async (db) => {
    const found = await db
      .select({ billed: runningMonths.billedMonthly })
      .from(runningMonths)
      .where(and(eq(runningMonths.tenantId, tenantId), eq(runningMonths.month, month)));
    return found.map(({ billed }) => billed);
  });

describe("what is due", () => {
  it("goes on for another term on its day, and not the day before", async () => {
    const id = await putRunning(here, here.alpha, yearly);
    await turnSubscriptionsOf(here.tenantId, "2027-03-30");
    expect(await one(here, id)).toMatchObject({ term: 0, nextOn: "2027-03-31" });
    expect(await told(here, id)).toEqual([]);
    await turnSubscriptionsOf(here.tenantId, "2027-03-31");
    await turnSubscriptionsOf(here.tenantId, "2027-03-31");
    expect(await one(here, id)).toMatchObject({
      state: "active",
      term: 1,
      nextOn: "2028-03-31",
      endedAt: null,
    });
    expect(await told(here, id)).toEqual(["subscription-renewed Kontor"]);
  });

  it("ends on its day where notice was given or nothing follows, and is billed no longer from that month on", async () => {
    const noticed = await putRunning(here, here.alpha, {
      ...yearly,
      ...{ state: "notice given", endsOn: "2028-05-01" },
    });
    const once = await putRunning(here, here.alpha, { ...yearly, renewal: "none", termEnd: "2028-05-01" });
    const manual = await putRunning(here, here.alpha, {
      ...yearly,
      renewal: "manual",
      termEnd: "2028-05-02",
    });
    // Found weeks late.
    await turnSubscriptionsOf(here.tenantId, "2028-06-20");
    const ended = { state: "ended", endedAt: new Date("2028-04-30T22:00:00Z") };
    expect(await one(here, noticed)).toMatchObject(ended);
    expect(await one(here, once)).toMatchObject(ended);
    expect(await one(here, manual)).toMatchObject({ state: "ended", nextOn: "2028-05-02" });
    expect(await told(here, once)).toEqual(["subscription-ended Kontor"]);
    expect(await billed(here, "2028-05")).toEqual([-3 * 2_400]);
    expect(await billed(here, "2028-06")).toEqual([]);
  });

  it("without a term goes on month by month, which nobody is told of", async () => {
    const id = await putRunning(here, here.alpha, {
      ...{ firstDay: "2026-01-31", termMonths: null, termEnd: "2026-02-28", renewal: "none" },
    });
    await turnSubscriptionsOf(here.tenantId, "2026-05-15");
    expect(await one(here, id)).toMatchObject({ state: "active", term: 3, nextOn: "2026-05-31" });
    expect(await told(here, id)).toEqual([]);
  });

  it("is turned once, however many workers do it, and in its own tenant alone", async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => putRunning(there, there.alpha, yearly)));
    const elsewhere = await putRunning(here, here.beta, yearly);
    await Promise.all([1, 2, 3].map(() => turnSubscriptionsOf(there.tenantId, "2027-04-10")));
    expect((await rows(there, ...many)).map(({ term }) => term)).toEqual(many.map(() => 1));
    for (const id of many) expect(await told(there, id)).toEqual(["subscription-renewed Kontor"]);
    expect(await one(here, elsewhere)).toMatchObject({ term: 0 });
  });
});
