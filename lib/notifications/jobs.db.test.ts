import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { insertMembership } from "@/db/memberships";
import {
  customerNotifications,
  events,
  memberships,
  notificationChoices,
  notificationMails,
  notifications,
  resellers,
  users,
} from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { withUpkeep } from "@/lib/door/system";
import { countTogether } from "@/lib/list/counts";
import { asOwner, outcomeOf, rolledBack } from "@/test/world/acting";
import type { putPerson } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { readNotification, readNotifications, tell } from "./commands";
import { gatherOf } from "./daily/jobs";
import { forgetNotificationsOf, tellOf, tellSome } from "./jobs";
import { countUnread, listNotifications } from "./queries";

afterAll(closePools);
let here: World;
beforeEach(async () => {
  here = await openWorld();
});

const confirmed = (more: object = {}) => ({
  ...{ kind: "order-confirmed" as const, id: newId(), recordId: newId() },
  ...{ resellerId: here.alpha.resellerId, customerId: here.alpha.customerId },
  words: { number: "2026-1", customer: "Muster GmbH", reseller: "Systemhaus" },
  ...more,
});
/** Says that something happened, and has it told. */
async function happens(given: ReturnType<typeof confirmed>) {
  await withPermission(here.provider, "order:fulfil", (scope) => tell(scope, given));
  await tellOf(here.tenantId, [given.id]);
  return given.id;
}
const inboxOf = (actor: Actor) =>
  withPermission(
    actor,
    "notification:read",
    (scope) => listNotifications(scope, { page: undefined }),
    "read only",
  );
const told = () => asOwner(here.tenantId, (db) => db.select().from(notifications));
const mailsOf = (eventId: string) =>
  asOwner(here.tenantId, (db) =>
    db.select().from(notificationMails).where(eq(notificationMails.eventId, eventId)),
  );

describe("an event", () => {
  it("is told to who may read it, of each company its own, and to nobody else", async () => {
    const id = await happens(confirmed({ personId: here.alpha.sales.userId }));
    const heard = (await told()).map(({ membershipId }) => membershipId);
    expect(heard.sort()).toEqual([here.alpha.sales.membershipId, here.alpha.buyer.membershipId].sort());
    expect((await inboxOf(here.alpha.sales)).rows).toMatchObject([{ kind: "order-confirmed", readAt: null }]);
    expect((await inboxOf(here.beta.sales)).rows).toEqual([]);
    expect((await mailsOf(id)).map(({ recipient, side }) => [recipient, side]).sort()).toEqual(
      [
        [here.alpha.sales.email, "reseller"],
        [here.alpha.buyer.email, "customer"],
      ].sort(),
    );
    expect(await asOwner(here.tenantId, (db) => db.select().from(events))).toEqual([]);
  });

  it("is told by two workers at once and again, to each receiver once", async () => {
    await asOwner(here.tenantId, (db) => putMany(db, 620));
    const given = confirmed();
    await withPermission(here.provider, "order:fulfil", (scope) => tell(scope, given));
    await Promise.all([tellOf(here.tenantId, [given.id]), tellOf(here.tenantId, [given.id])]);
    await tellOf(here.tenantId, [given.id]);
    const receivers = (await told()).map(({ membershipId }) => membershipId);
    expect(receivers).toHaveLength(622);
    expect(new Set(receivers).size).toBe(622);
  }, 60_000);

  it("is told whole after it was cut off between the first receivers and the next", async () => {
    await asOwner(here.tenantId, (db) => putMany(db, 620));
    const given = confirmed();
    await withPermission(here.provider, "order:fulfil", (scope) => tell(scope, given));
    // What the first 500 were told is there; the one who told them ended before the rest.
    await cutOff(here.tenantId, given.id);
    const [left] = await asOwner(here.tenantId, (db) => db.select().from(events));
    expect(left?.toldTo).not.toBeNull();
    const before = (await told()).length;
    expect(before).toBeGreaterThan(400);
    expect(before).toBeLessThan(622);
    await tellOf(here.tenantId, [given.id]);
    expect(new Set((await told()).map(({ membershipId }) => membershipId)).size).toBe(622);
    expect(await told()).toHaveLength(622);
  }, 60_000);

  it("is not told where its change was taken back", async () => {
    const given = confirmed();
    await rolledBack(here.provider, "order:fulfil", (scope) => tell(scope, given));
    await tellOf(here.tenantId, [given.id]);
    expect(await told()).toEqual([]);
  });

  it("is told to nobody who was locked out, and of a suspended company to none; else to both", async () => {
    const { sales, resellerId } = here.alpha;
    const set = (values: object) =>
      asOwner(here.tenantId, (db) =>
        db.update(memberships).set(values).where(eq(memberships.id, sales.membershipId)),
      );
    const suspend = (signInBlocked: boolean) =>
      asOwner(here.tenantId, (db) =>
        db.update(resellers).set({ signInBlocked }).where(eq(resellers.id, resellerId)),
      );
    const heard = async () => {
      await happens(confirmed());
      return (await told()).filter(({ membershipId }) => membershipId === sales.membershipId).length;
    };
    await set({ lockedAt: new Date() });
    expect(await heard()).toBe(0);
    await set({ lockedAt: null });
    await suspend(true);
    expect(await heard()).toBe(0);
    await suspend(false);
    expect(await heard()).toBe(1);
  });

  it("comes to a customer as who sells to it says, and to a contact where nobody has an account", async () => {
    const { tenantId, alpha } = here;
    const off = await asOwner(tenantId, (db) =>
      db
        .insert(customerNotifications)
        .values({
          tenantId,
          customerId: alpha.customerId,
          resellerId: alpha.resellerId,
          off: ["order-confirmed"],
        })
        .returning(),
    );
    const silent = await mailsOf(await happens(confirmed()));
    expect(silent.filter(({ side }) => side === "customer")).toEqual([]);
    await asOwner(tenantId, (db) =>
      db
        .update(customerNotifications)
        .set({ off: [] })
        .where(eq(customerNotifications.id, off[0]?.id ?? "")),
    );
    const loud = await mailsOf(await happens(confirmed()));
    expect(loud.filter(({ side }) => side === "customer")).toHaveLength(1);
  });
});

describe("what a person was told", () => {
  const unread = (actor: Actor) =>
    withPermission(
      actor,
      "notification:read",
      async (scope) => {
        const { unread } = await countTogether(scope.tx, { unread: countUnread(scope) });
        return unread;
      },
      "read only",
    );

  it("is read by that person alone, one or all that were shown", async () => {
    await happens(confirmed());
    await happens(confirmed());
    const { sales, buyer } = here.alpha;
    const [newest, older] = (await inboxOf(sales)).rows;
    const read = (actor: Actor, id: string) =>
      outcomeOf(
        withPermission(actor, "notification:read", (scope) => readNotification(scope, { event: id })),
      );
    expect(await read(here.beta.sales, newest?.eventId ?? "")).toBe("notFound");
    // Of the same event the buyer reads what it was told itself.
    expect(await read(buyer, newest?.eventId ?? "")).toBe("done");
    expect(await unread(sales)).toBe(2);
    expect(await read(sales, newest?.eventId ?? "")).toBe("done");
    expect(await unread(sales)).toBe(1);
    await withPermission(sales, "notification:read", (scope) =>
      readNotifications(scope, { newest: older?.id ?? "" }),
    );
    expect(await unread(sales)).toBe(0);
    expect(await unread(buyer)).toBe(1);
  });

  it("goes half a year later", async () => {
    await happens(confirmed());
    await forgetNotificationsOf(here.tenantId);
    expect(await told()).not.toEqual([]);
    await forgetNotificationsOf(here.tenantId, new Date(Date.now() + 200 * 86_400_000));
    expect(await told()).toEqual([]);
  });
});

describe("the mails of a day", () => {
  it("are one for who wishes it, whoever gathers them and however often", async () => {
    const { tenantId, alpha } = here;
    const { membershipId, userId, email } = alpha.sales;
    await asOwner(tenantId, (db) =>
      db.insert(notificationChoices).values({ tenantId, membershipId, product: {}, mail: {}, daily: true }),
    );
    for (const number of ["2026-1", "2026-2"])
      await happens(confirmed({ personId: userId, words: { number, customer: "Muster GmbH" } }));
    const mine = () =>
      asOwner(tenantId, (db) =>
        db
          .select()
          .from(notificationMails)
          .where(and(eq(notificationMails.recipient, email))),
      );
    expect((await mine()).map(({ state }) => state)).toEqual(["collected", "collected"]);
    const later = new Date(Date.now() + 1000);
    await Promise.all([gatherOf(tenantId, later), gatherOf(tenantId, later)]);
    await gatherOf(tenantId, later);
    const found = await mine();
    expect(found.filter(({ kind }) => kind === "daily")).toMatchObject([{ state: "waiting" }]);
    const [daily] = found.filter(({ kind }) => kind === "daily");
    expect(daily?.words.lines).toMatch(/2026-1[\s\S]*2026-2/);
    expect(found.filter(({ state }) => state === "bundled")).toHaveLength(2);
  });
});

async function putMany(db: Parameters<typeof putPerson>[0], count: number) {
  const { tenantId, alpha } = here;
  const people = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    email: `${index}-${newId()}@many.example`,
  }));
  await db.insert(users).values(people.map((person) => ({ ...person, name: "Kim" })));
  for (const { id: userId, email } of people)
    await insertMembership(db, {
      ...{
        tenantId,
        userId,
        email,
        name: "Kim",
        side: "reseller",
        resellerId: alpha.resellerId,
        roles: ["sales"],
      },
    });
}

/** Tells the first receivers, as tellOf does, and no more. */
const cutOff = (tenantId: string, id: string) => withUpkeep(tenantId, (scope) => tellSome(scope, id));
