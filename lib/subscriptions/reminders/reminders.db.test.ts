import { readdirSync, readFileSync } from "node:fs";
import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { events, notificationMails, notifications, type subscriptions } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import { today } from "@/lib/i18n/locale";
import { tellOf } from "@/lib/notifications/jobs";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { remindOf } from "./jobs";

let here: World;
beforeEach(async () => {
  here = await openWorld();
});
afterAll(closePools);

const yearly = {
  ...{ firstDay: "2026-03-01", termMonths: 12, termEnd: "2027-03-01", noticeDays: 14 },
  renewal: "automatic",
} as const;
const told = (id: string) =>
  asOwner(here.tenantId, async (db) => {
    const found = await db
      .select({ id: events.id, words: events.words })
      .from(events)
      .where(
        and(
          eq(events.tenantId, here.tenantId),
          eq(events.recordId, id),
          eq(events.kind, "subscription-reminder"),
        ),
      )
      .orderBy(asc(events.id));
    return found.map(({ id: event, words }) => ({ event, how: words.how, day: words.day, last: words.last }));
  });

it("comes 90, 60 and 30 days before, each once however many workers tell it, and anew for the next term", async () => {
  const id = await putRunning(here, here.alpha, yearly);
  const count = async () => (await told(id)).length;
  await remindOf(here.tenantId, "2026-11-30");
  expect(await count()).toBe(0);
  await Promise.all([1, 2, 3].map(() => remindOf(here.tenantId, "2026-12-01")));
  await remindOf(here.tenantId, "2026-12-20");
  expect(await count()).toBe(1);
  await Promise.all([1, 2].map(() => remindOf(here.tenantId, "2026-12-31")));
  expect(await count()).toBe(2);
  await remindOf(here.tenantId, "2027-01-30");
  await remindOf(here.tenantId, "2027-02-20");
  expect(await told(id)).toHaveLength(3);
  expect((await told(id))[2]).toMatchObject({ how: "renews", day: "2027-03-01", last: "2027-02-15" });
  await turnSubscriptionsOf(here.tenantId, "2027-03-01");
  await remindOf(here.tenantId, "2027-12-02");
  expect(await count()).toBe(4);
});

it("after a pause only the nearest one comes", async () => {
  const id = await putRunning(here, here.alpha, yearly);
  await remindOf(here.tenantId, "2027-02-05");
  await remindOf(here.tenantId, "2027-02-06");
  expect(await told(id)).toHaveLength(1);
});

it("does not come where nobody can decide, and says what ends and why", async () => {
  const put = (more: Partial<typeof subscriptions.$inferInsert>) =>
    putRunning(here, here.alpha, { ...yearly, ...more });
  const [late, noticed, monthly] = [
    await put({ noticeDays: 60 }),
    await put({ state: "notice given", endsOn: "2027-03-01" }),
    await put({ termMonths: 1, firstDay: "2027-02-01", termEnd: "2027-03-01" }),
  ];
  const [manual, blocked] = [
    await put({ renewal: "manual" }),
    await put({ blockedBy: "item", blockedOn: "2026-12-01" }),
  ];
  await remindOf(here.tenantId, "2027-02-05");
  for (const id of [late, noticed, monthly]) expect(await told(id)).toEqual([]);
  const ends = { day: "2027-02-28", last: "2027-02-28" };
  expect(await told(manual)).toMatchObject([{ how: "manual", ...ends }]);
  expect(await told(blocked)).toMatchObject([{ how: "blocked", ...ends }]);
});

it("reaches the people of reseller and customer, in the product and by mail", async () => {
  const id = await putRunning(here, here.alpha, yearly);
  await remindOf(here.tenantId, "2027-01-30");
  const [event] = await told(id);
  await tellOf(here.tenantId, [event?.event ?? ""]);
  const heard = await asOwner(here.tenantId, async (db) => ({
    product: await db
      .select({ member: notifications.membershipId })
      .from(notifications)
      .where(and(eq(notifications.tenantId, here.tenantId), eq(notifications.recordId, id))),
    mail: await db
      .select({ side: notificationMails.side })
      .from(notificationMails)
      .where(and(eq(notificationMails.tenantId, here.tenantId), eq(notificationMails.recordId, id))),
  }));
  const members = heard.product.map(({ member }) => member);
  for (const actor of [here.alpha.sales, here.alpha.buyer]) expect(members).toContain(actor.membershipId);
  for (const actor of [here.beta.sales, here.beta.buyer]) expect(members).not.toContain(actor.membershipId);
  expect(new Set(heard.mail.map(({ side }) => side))).toEqual(new Set(["reseller", "customer"]));
});

it("does not come for what ends soon already when reminders come to be, only as that comes nearer", async () => {
  const now = today();
  const put = (days: number) => putRunning(here, here.alpha, { ...yearly, termEnd: dayAfter(now, days) });
  const [near, next, later] = [await put(20), await put(45), await put(100)];
  const name = readdirSync("db/migrations").find((each) => each.endsWith("_what_customers_run.sql"));
  const upgrade = readFileSync(`db/migrations/${name}`, "utf8")
    .split("--> statement-breakpoint")
    .find((each) => each.includes(`SET "reminded_of"`));
  await asOwner(here.tenantId, (db) => db.execute(sql.raw(upgrade ?? "")));
  const counts = async () => (await Promise.all([near, next, later].map(told))).map(({ length }) => length);
  await remindOf(here.tenantId, now);
  expect(await counts()).toEqual([0, 0, 0]);
  await remindOf(here.tenantId, dayAfter(now, 14));
  expect(await counts()).toEqual([0, 0, 1]);
  await remindOf(here.tenantId, dayAfter(now, 16));
  expect(await counts()).toEqual([0, 1, 1]);
});
