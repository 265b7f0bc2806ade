import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, subscriptions } from "@/db/schema";
import { dayAfter, dayBefore } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { extendTerm, switchRenewal } from "./commands";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

/** For a year from today. */
const begun = (renewal: "automatic" | "manual" | "none" = "manual") => {
  const terms = { firstDay: today(), termMonths: 12, period: "month" } as const;
  return { ...terms, termEnd: endOfTerm(terms, 0), noticeDays: 30, renewal };
};
const row = async (id: string) => {
  const [found] = await asOwner(here.tenantId, (db) =>
    db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, here.tenantId), eq(subscriptions.id, id))),
  );
  return found;
};
const told = async (id: string) => {
  const found = await asOwner(here.tenantId, (db) =>
    db
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.recordId, id)))
      .orderBy(asc(auditEntries.id)),
  );
  return found.map(({ action }) => action);
};
const extend = (actor: Actor, id: string, months: number, version = 1) =>
  withPermission(actor, "subscription:change", (scope) =>
    extendTerm(scope, { id, version, months, reason: null }),
  );
const change = (actor: Actor, id: string, renewal: "automatic" | "manual", version = 1) =>
  withPermission(actor, "subscription:change", (scope) =>
    switchRenewal(scope, { id, version, renewal, reason: null }),
  );

describe("a term that is agreed on", () => {
  it("follows the present one: what would have ended goes on, and ends with it", async () => {
    const given = begun();
    const id = await putRunning(here, here.alpha, given);
    await extend(here.alpha.sales, id, 24);
    const until = endOfTerm({ ...given, termMonths: 36 }, 0);
    expect(await row(id)).toMatchObject({
      ...{ state: "active", termBase: 12, termMonths: 24, term: 0, termEnd: until, nextOn: until },
    });
    await turnSubscriptionsOf(here.tenantId, dayAfter(given.termEnd, 1));
    expect(await row(id)).toMatchObject({ state: "active", termEnd: until });
    await turnSubscriptionsOf(here.tenantId, until);
    expect(await row(id)).toMatchObject({ state: "ended" });
    expect(await told(id)).toEqual(["subscription-extended", "subscription-ended"]);
  });

  it("is one of those offered, and not of what has no term or does not renew", async () => {
    const id = await putRunning(here, here.alpha, begun());
    await expect(extend(here.alpha.sales, id, 18)).rejects.toMatchObject({
      key: "notATerm",
      field: "months",
    });
    const once = await putRunning(here, here.alpha, begun("none"));
    expect(await outcomeOf(extend(here.provider, once, 12))).toBe("notATerm");
    expect(await outcomeOf(extend(here.provider, id, 12))).toBe("done");
  });

  it("is not agreed on by other companies, other tenants, the margin-blind and the customer, or twice on one look", async () => {
    const id = await putRunning(here, here.alpha, begun());
    const tries = (actor: Actor) => outcomeOf(extend(actor, id, 12));
    expect(await tries(here.beta.sales)).toBe("notFound");
    expect(await tries(there.provider)).toBe("notFound");
    expect(await tries(here.alpha.assistant)).toBe("forbidden");
    expect(await tries(here.alpha.buyer)).toBe("forbidden");
    expect(await tries(here.alpha.sales)).toBe("done");
    expect(await tries(here.alpha.sales)).toBe("edited");
  });
});

describe("automatic renewal", () => {
  it("is switched off, so that it ends, and on again, so that it renews", async () => {
    const given = begun("automatic");
    const id = await putRunning(here, here.alpha, given);
    await change(here.alpha.sales, id, "manual");
    expect(await row(id)).toMatchObject({ renewal: "manual", version: 2 });
    await change(here.provider, id, "automatic", 2);
    await turnSubscriptionsOf(here.tenantId, given.termEnd);
    expect(await row(id)).toMatchObject({ state: "active", term: 1 });
    const other = await putRunning(here, here.alpha, given);
    await change(here.alpha.sales, other, "manual");
    await turnSubscriptionsOf(here.tenantId, given.termEnd);
    expect(await row(other)).toMatchObject({ state: "ended" });
    expect(await told(id)).toEqual([
      "subscription-renews-by-hand",
      "subscription-renews-itself",
      "subscription-renewed",
    ]);
  });

  it("is not switched off once the last day of notice is over", async () => {
    // Ends in twenty days, and notice had to be given thirty before.
    const firstDay = endOfTerm({ firstDay: dayAfter(today(), 20), termMonths: null, period: "year" }, -2);
    const given = { ...begun("automatic"), firstDay };
    const late = await putRunning(here, here.alpha, { ...given, termEnd: endOfTerm(given, 0) });
    expect(await outcomeOf(change(here.alpha.sales, late, "manual"))).toBe("switchTooLate");
    expect(dayBefore(endOfTerm(given, 0), 30) < today()).toBe(true);
    const inTime = await putRunning(here, here.alpha, begun("automatic"));
    expect(await outcomeOf(change(here.alpha.sales, inTime, "manual"))).toBe("done");
  });
});
