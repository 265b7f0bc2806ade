import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { calendarFile } from "@/components/subscriptions/calendar/calendar-file";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { memberships, resellers, type subscriptions } from "@/db/schema";
import { dayAfter, dayBefore } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { openLink } from "@/lib/links/opened";
import { listSubscriptions } from "@/lib/subscriptions/queries";
import { prospectOf } from "@/lib/subscriptions/rules";
import { subscriptionFilter } from "@/lib/subscriptions/schema";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { assign, putUser } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { makeCalendarLink, revokeCalendarLinks } from "./commands";
import { listFed, listMonth, sumMonths } from "./queries";
import { type CalendarMonth, monthsFrom } from "./rules";

let here: World;
beforeEach(async () => {
  here = await openWorld();
});
afterAll(closePools);

const months = monthsFrom(today());
const [present, next, later] = months as [CalendarMonth, CalendarMonth, CalendarMonth];
const yearly = { termMonths: 12, renewal: "automatic" } as const;

const put = (nextOn: string, more: Partial<typeof subscriptions.$inferInsert> = {}, company = here.alpha) =>
  putRunning(here, company, { ...yearly, termEnd: nextOn, ...more });
const sums = (actor: Actor) =>
  withPermission(actor, "subscription:read", (scope) => sumMonths(scope, months), "read only");
const ids = async (actor: Actor, month: CalendarMonth) => {
  const page = await withPermission(
    actor,
    "subscription:read",
    (scope) => listMonth(scope, month, undefined),
    "read only",
  );
  return page.rows.map(({ id }) => id);
};

describe("the calendar", () => {
  it("counts what renews on its day and what ends on its last one, and lists the same", async () => {
    const renews = await put(next.first);
    const endsBefore = await put(later.first, { state: "notice given", endsOn: later.first });
    const byHand = await put(later.first, { renewal: "manual" });
    const other = await put(later.first);
    await put(later.first, { state: "ended", endedAt: new Date(), endsOn: later.first });
    const found = await sums(here.alpha.sales);
    expect(found).toEqual([
      { month: next.month, currency: "EUR", renews: 1, ends: 2, monthly: 9_000 },
      { month: later.month, currency: "EUR", renews: 1, ends: 0, monthly: 3_000 },
    ]);
    expect(await ids(here.alpha.sales, next)).toEqual([renews, endsBefore, byHand]);
    expect(await ids(here.alpha.sales, later)).toEqual([other]);
    expect(await ids(here.alpha.sales, present)).toEqual([]);
  });

  it("ends what the provider no longer renews, as every page says", async () => {
    const yearBefore = `${Number(later.first.slice(0, 4)) - 1}${later.first.slice(4)}`;
    const blocked = { blockedBy: "item", noticeDays: 30, firstDay: yearBefore } as const;
    const lastDay = dayBefore(later.first, 30);
    const byThen = await put(later.first, { ...blocked, blockedOn: lastDay });
    const tooLate = await put(later.first, { ...blocked, blockedOn: dayAfter(lastDay) });
    expect(await ids(here.alpha.sales, next)).toEqual([byThen]);
    expect(await ids(here.alpha.sales, later)).toEqual([tooLate]);
    const { rows } = await withPermission(
      here.alpha.sales,
      "subscription:read",
      (scope) => listSubscriptions(scope, subscriptionFilter.parse({})),
      "read only",
    );
    const kinds = rows.map((row) => [row.id, prospectOf(row).kind]);
    expect(new Map(kinds as [string, string][])).toEqual(
      new Map([
        [byThen, "ends"],
        [tooLate, "renews"],
      ]),
    );
  });

  it("keeps what is overdue for an hour in the present month", async () => {
    const overdue = await put(dayBefore(present.first));
    expect(await ids(here.alpha.sales, present)).toEqual([overdue]);
    expect(await sums(here.alpha.sales)).toMatchObject([{ month: present.month, renews: 1 }]);
  });

  it("tells the provider what it bills, others what the customer pays, each of its own", async () => {
    await put(next.first, { model: "resale" });
    await put(next.first, {}, here.beta);
    expect(await sums(here.provider)).toMatchObject([{ renews: 2, monthly: 4_800 }]);
    expect(await sums(here.alpha.sales)).toMatchObject([{ renews: 1, monthly: 3_000 }]);
    expect(await sums(here.alpha.buyer)).toMatchObject([{ renews: 1, monthly: 3_000 }]);
    expect(await sums({ ...here.alpha.sales, assignedOnly: true })).toEqual([]);
    expect(await sums((await openWorld()).alpha.sales)).toEqual([]);
  });
});

describe("a calendar in another program", () => {
  const make = async (actor: Actor, key = newId()) =>
    (await withPermission(actor, "subscription:read", (scope) => makeCalendarLink(scope, { key }))).made ?? {
      id: "",
      token: "",
    };
  const fetched = async (token: string) => {
    const opened = await openLink({ tenant: here.slug, token, kind: "calendar" });
    if (!opened) return;
    const rows = withPermission(opened.reader, "subscription:read", listFed, "read only");
    return rows.then(
      (found) => ({ found, text: calendarFile(opened.reader, found, new Date()) }),
      () => undefined,
    );
  };
  const seen = async (token: string) => (await fetched(token))?.found.map(({ id }) => id);
  let own: string;
  beforeEach(async () => {
    own = await put(dayAfter(today(), 60));
    await put(dayAfter(today(), 60), {}, here.beta);
    await put(dayAfter(today(), 700));
  });

  it("holds what its maker reaches, on every side, and no price", async () => {
    for (const actor of [here.alpha.sales, here.alpha.buyer]) {
      const { token } = await make(actor);
      expect(await seen(token)).toEqual([own]);
      const { text = "" } = (await fetched(token)) ?? {};
      expect(text).toContain(`UID:${own}-renews@kontor`);
      // Ids and addresses may hold any figures.
      expect(text.replace(/\r\n /g, "").replace(/[0-9a-f-]{36}/g, "")).not.toMatch(
        /\b(?:1000|10[.,]00|30[.,]00|8[.,]00|EUR|€)/,
      );
    }
    expect(await seen((await make(here.provider)).token)).toHaveLength(2);
  });

  it("follows the role of its maker as it is by now", async () => {
    const { token } = await make(here.alpha.sales);
    const { membershipId, tenantId } = here.alpha.sales;
    const change = (set: Partial<typeof memberships.$inferInsert>) =>
      asOwner(tenantId, (db) =>
        db
          .update(memberships)
          .set(set)
          .where(and(eq(memberships.tenantId, tenantId), eq(memberships.id, membershipId))),
      );
    await change({ roles: ["assistant"], assignedOnly: true });
    expect(await seen(token)).toEqual([]);
    await assign(here.alpha, here.alpha.sales);
    expect(await seen(token)).toEqual([own]);
    await change({ roles: [] });
    expect(await fetched(token)).toBeUndefined();
    await change({ roles: ["sales"], lockedAt: new Date() });
    expect(await fetched(token)).toBeUndefined();
    await change({ lockedAt: null });
    expect(await seen(token)).toEqual([own]);
    await change({ accessEndedAt: new Date() });
    expect(await fetched(token)).toBeUndefined();
    await change({ accessEndedAt: null, closedAt: new Date() });
    expect(await fetched(token)).toBeUndefined();
  });

  it("ends while its maker's company may not sign in", async () => {
    const { token } = await make(here.alpha.sales);
    const block = (signInBlocked: boolean) =>
      asOwner(here.tenantId, (db) =>
        db.update(resellers).set({ signInBlocked }).where(eq(resellers.id, here.alpha.resellerId)),
      );
    await block(true);
    expect(await fetched(token)).toBeUndefined();
    await block(false);
    expect(await seen(token)).toEqual([own]);
  });

  it("is revoked by its maker alone, with those that were made before it", async () => {
    const [first, newest, since] = [
      await make(here.alpha.buyer),
      await make(here.alpha.buyer),
      await make(here.alpha.buyer),
    ];
    const revoke = (actor: Actor) =>
      withPermission(actor, "subscription:read", (scope) =>
        revokeCalendarLinks(scope, { newest: newest.id }),
      );
    const colleague = await putUser(here.alpha.buyer, "admin");
    for (const other of [here.alpha.sales, here.provider, here.beta.sales, colleague]) await revoke(other);
    for (const { token } of [first, newest]) expect(await seen(token)).toEqual([own]);
    await revoke(here.alpha.buyer);
    for (const { token } of [first, newest]) expect(await fetched(token)).toBeUndefined();
    expect(await seen(since.token)).toEqual([own]);
  });
});
