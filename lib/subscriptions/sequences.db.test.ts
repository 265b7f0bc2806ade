import { and, asc, count, eq, inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, runningCustomers, runningDays, subscriptionChanges, subscriptions } from "@/db/schema";
import { beginOf } from "@/lib/base/calendar";
import { randomly } from "@/lib/base/test/randomly";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { turnSubscriptionsOf } from "@/lib/subscriptions/jobs";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { giveNotice, takeNoticeBack } from "./commands";
import { extendTerm, switchRenewal } from "./renewing/commands";
import { changeSeats, keepSeats } from "./seats/commands";
import {
  endByNotice,
  endOf,
  later,
  type Model,
  meets,
  paidUntil,
  shift,
  turn,
  type Wish,
} from "./test/model";
import { putMany } from "./test/running";

/** So many subscriptions, each with a sequence of its own; their first days are all days of five years. */
const SEQUENCES = 1_000;
const STEPS = 4_000;
const YEARS = 6;
/** In milliseconds: on a busy machine it takes minutes. */
const LONG = 600_000;
/** So many steps on one day. */
const AT_ONCE = 20;

let here: World;
beforeAll(async () => {
  here = await openWorld();
});
afterEach(() => vi.useRealTimers());
afterAll(closePools);

const periods = { month: 1, quarter: 3, year: 12 } as const;

describe("whatever people do, one after the other", () => {
  it(
    "each subscription is where a simple model has it, with an entry for each change and the same money",
    async () => {
      const { below, one } = randomly(7);
      const models = new Map<string, Model>();
      const taken = new Map<Wish["verb"], { met?: true; refused?: true }>();
      const born = Array.from({ length: SEQUENCES }, (_, at) => {
        const period = one(["month", "quarter", "year"] as const);
        const terms = [1, 12, 24, 36].filter((months) => months % periods[period] === 0);
        const [term, renewal] = [
          one([null, ...terms]),
          one(["automatic", "automatic", "manual", "none"] as const),
        ];
        const firstDay = shift("2027-01-01", Math.floor((at * 5 * 365.25) / SEQUENCES));
        const every = periods[period];
        const model: Model = {
          ...{ firstDay, every, price: 100 + below(5_000), term, renewal, noticeDays: one([0, 14, 30, 90]) },
          ...{
            state: "active",
            done: term ?? every,
            endsOn: null,
            next: null,
            version: 1,
            entries: 0,
            once: 0,
          },
          ...{ quantity: 1 + below(9), counted: [] },
        };
        model.counted.push({ day: firstDay, quantity: model.quantity });
        return { period, model };
      });
      const ids = await putMany(
        here,
        here.alpha,
        born.map(({ period, model: { firstDay, term, price, quantity, renewal, noticeDays, done } }) => ({
          ...{ firstDay, period, quantity, renewal, noticeDays, termMonths: term },
          ...{ retailRecurring: price, transferRecurring: price - 50, termEnd: later(firstDay, done) },
        })),
      );
      for (const [at, { model }] of born.entries()) models.set(ids[at] as string, model);
      vi.useFakeTimers({ toFake: ["Date"] });
      let day = "2027-01-02";
      const until = later(day, 12 * YEARS);
      const jump = Math.ceil((YEARS * 365 * AT_ONCE) / STEPS);
      while (day < until) {
        // Two workers, after a day or after weeks in which none worked; some of it at the hour in which clocks change.
        day = shift(day, 1 + below(2 * jump));
        vi.setSystemTime(beginOf(day, timeZone(), below(24)));
        expect(dayIn(timeZone(), new Date())).toBe(day);
        await Promise.all([1, 2].map(() => turnSubscriptionsOf(here.tenantId, day)));
        for (const model of models.values()) turn(model, day);
        const begun = [...models].filter(([, model]) => model.firstDay <= day && model.state !== "ended");
        for (let left = AT_ONCE; left > 0 && begun.length > 0; left -= 1) {
          const [id, model] = one(begun);
          const wish = wishOf(model);
          const met = await takeStep(id, model, one(people()), wish, day);
          taken.set(wish.verb, { ...taken.get(wish.verb), [met ? "met" : "refused"]: true });
        }
        await compare(models);
      }
      await turnSubscriptionsOf(here.tenantId, day);
      await compareMoney(models, day);
      expect([...taken.values()]).toEqual(Array(6).fill({ met: true, refused: true }));

      function wishOf(model: Model): Wish {
        const verb = one([
          "seats",
          "seats",
          "keep",
          "notice",
          "takeBack",
          "takeBack",
          "extend",
          "switch",
        ] as const);
        if (verb === "seats") return { verb, quantity: Math.max(1, model.quantity - 3 + below(7)) };
        if (verb === "extend") return { verb, months: one([1, 12, 24, 36]) };
        if (verb === "switch") return { verb, renewal: one(["automatic", "manual"] as const) };
        return { verb };
      }
    },
    LONG,
  );
});

type Who = { actor: Actor; side: "provider" | "reseller"; may: boolean };

/** Those who may, and those who may not: of another reseller, without the customer, of the customer itself. */
const people = (): Who[] => [
  { actor: here.provider, side: "provider", may: true },
  { actor: here.alpha.sales, side: "reseller", may: true },
  { actor: here.alpha.sales, side: "reseller", may: true },
  { actor: here.beta.sales, side: "reseller", may: false },
  { actor: here.alpha.assignedOnly, side: "reseller", may: false },
  { actor: here.alpha.buyer, side: "reseller", may: false },
];

async function takeStep(id: string, model: Model, { actor, side, may }: Who, wish: Wish, day: string) {
  const before = structuredClone(model);
  const met = may && meets(model, wish, side, day);
  const outcome = await outcomeOf(
    withPermission(actor, "subscription:change", (scope) => {
      const seen = { id, version: before.version, reason: null };
      if (wish.verb === "seats") return changeSeats(scope, { ...seen, quantity: wish.quantity, on: day });
      if (wish.verb === "keep") return keepSeats(scope, seen);
      if (wish.verb === "notice") return giveNotice(scope, { ...seen, endsOn: endByNotice(before, day) });
      if (wish.verb === "extend") return extendTerm(scope, { ...seen, months: wish.months });
      if (wish.verb === "switch") return switchRenewal(scope, { ...seen, renewal: wish.renewal });
      return takeNoticeBack(scope, seen);
    }),
  );
  const told = JSON.stringify({ day, who: actor.side, wish, before });
  if (met) expect(outcome, told).toBe("done");
  else expect(outcome, told).toBeTypeOf("string");
  if (!met) expect(outcome, told).not.toBe("done");
  return met;
}

const mine = <T extends typeof subscriptions | typeof subscriptionChanges>(table: T) =>
  eq(table.tenantId, here.tenantId);

/** All of them as they stand, and how much was noted of each. */
async function compare(models: Map<string, Model>) {
  const [rows, entries] = await asOwner(here.tenantId, async (db) => [
    await db.select().from(subscriptions).where(mine(subscriptions)),
    await db
      .select({ id: auditEntries.recordId, entries: count() })
      .from(auditEntries)
      .where(
        and(eq(auditEntries.tenantId, here.tenantId), inArray(auditEntries.recordKind, ["subscription"])),
      )
      .groupBy(auditEntries.recordId),
  ]);
  const noted = new Map(entries.map((each) => [each.id, each.entries]));
  const differ = rows.flatMap((row) => {
    const model = models.get(row.id) as Model;
    const is = [
      row.state,
      row.quantity,
      row.nextQuantity,
      row.endsOn,
      row.termEnd,
      row.version,
      noted.get(row.id) ?? 0,
    ];
    const { state, quantity, next, endsOn, version } = model;
    const was = [state, quantity, next, endsOn, endOf(model), version, model.entries];
    return JSON.stringify(is) === JSON.stringify(was) ? [] : [{ is, was, model }];
  });
  expect(differ).toEqual([]);
  expect(rows).toHaveLength(models.size);
}

/** What the changes that were noted come to, paid period by period, is what the model had paid. */
async function compareMoney(models: Map<string, Model>, day: string) {
  const changes = await asOwner(here.tenantId, (db) =>
    db
      .select()
      .from(subscriptionChanges)
      .where(mine(subscriptionChanges))
      .orderBy(asc(subscriptionChanges.at), asc(subscriptionChanges.id)),
  );
  const noted = Map.groupBy(changes, ({ subscriptionId }) => subscriptionId);
  for (const [id, model] of models) {
    const its = noted.get(id) ?? [];
    const counted = its.map(({ at, quantity }) => ({ day: dayIn(timeZone(), at), quantity }));
    const once = its.reduce((sum, { retailOnce }) => sum + retailOnce, 0);
    expect(paidUntil({ ...model, counted, once }, day)).toBe(paidUntil(model, day));
    const monthly = its.reduce((sum, { retailMonthly }) => sum + retailMonthly, 0);
    const now = model.state === "ended" ? 0 : Math.round((model.quantity * model.price) / model.every);
    expect(monthly).toBe(now);
  }
  const left = changes.reduce((sum, { leftMonthly }) => sum + leftMonthly, 0);
  const [days, customers] = await asOwner(here.tenantId, async (db) => [
    await db.select().from(runningDays).where(eq(runningDays.tenantId, here.tenantId)),
    await db.select().from(runningCustomers).where(eq(runningCustomers.tenantId, here.tenantId)),
  ]);
  expect(days.reduce((sum, { gained, lost }) => sum + gained - lost, 0)).toBe(left);
  expect(customers.map(({ leftMonthly }) => leftMonthly)).toEqual([left]);
}
