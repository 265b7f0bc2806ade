import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { customers } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { extendTerm } from "@/lib/subscriptions/renewing/commands";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { changeSeats } from "./commands";

let here: World;
beforeAll(async () => {
  here = await openWorld();
});
afterAll(closePools);

/** A term that began today, for a year. */
const begun = (renewal: "automatic" | "manual" | "none" = "automatic") => {
  const terms = { firstDay: today(), termMonths: 12, period: "month" } as const;
  return { ...terms, termEnd: endOfTerm(terms, 0), noticeDays: 30, renewal };
};
/** One that is over in twenty days, for which notice had to be given thirty days before. */
const ending = () => {
  const firstDay = endOfTerm({ firstDay: dayAfter(today(), 20), termMonths: null, period: "year" }, -2);
  return { ...begun(), firstDay, termEnd: endOfTerm({ ...begun(), firstDay }, 0) };
};
const change = (actor: Actor, id: string, quantity: number, version = 1) =>
  outcomeOf(
    withPermission(actor, "subscription:change", (scope) =>
      changeSeats(scope, { id, version, quantity, on: today(), reason: null }),
    ),
  );
const extend = (actor: Actor, id: string, months: number, version = 1) =>
  outcomeOf(
    withPermission(actor, "subscription:change", (scope) =>
      extendTerm(scope, { id, version, months, reason: null }),
    ),
  );

it("a locked customer is sold no more units, and gives units back all the same", async () => {
  const world = await openWorld();
  const id = await putRunning(world, world.alpha, begun());
  const become = (state: "locked" | "active") =>
    asOwner(world.tenantId, (db) =>
      db.update(customers).set({ state }).where(eq(customers.id, world.alpha.customerId)),
    );
  await become("locked");
  expect(await change(world.alpha.sales, id, 4)).toBe("customerNotBuying");
  expect(await change(world.provider, id, 4)).toBe("customerNotBuying");
  expect(await change(world.alpha.sales, id, 2)).toBe("done");
  await become("active");
  const other = await putRunning(world, world.alpha, begun());
  expect(await change(world.alpha.sales, other, 4)).toBe("done");
});

it("fewer units are not planned for the end of what does not go on", async () => {
  const id = await putRunning(here, here.alpha, begun("manual"));
  expect(await change(here.alpha.sales, id, 2)).toBe("seatsEnd");
  const goesOn = await putRunning(here, here.alpha, begun());
  expect(await change(here.alpha.sales, goesOn, 2)).toBe("done");
});

it("a reseller plans fewer as long as notice could be given, the provider at any time", async () => {
  const id = await putRunning(here, here.alpha, ending());
  expect(await change(here.alpha.sales, id, 2)).toBe("seatsTooLate");
  expect(await change(here.provider, id, 2)).toBe("done");
});

it("no more units are added than can be paid for in whole numbers", async () => {
  const price = { retailRecurring: 900_000_000_000, transferRecurring: 900_000_000_000 };
  const id = await putRunning(here, here.alpha, { ...begun(), ...price });
  expect(await change(here.provider, id, 100_000)).toBe("seatsTooLarge");
  expect(await change(here.provider, id, 4)).toBe("done");
  const cheap = await putRunning(here, here.alpha, begun());
  expect(await change(here.provider, cheap, 100_001)).toBe("seatsTooLarge");
  expect(await change(here.provider, cheap, 100_000)).toBe("done");
});

it("no term is agreed on beyond five years, and none by a reseller whose sales are blocked", async () => {
  const id = await putRunning(here, here.alpha, begun("manual"));
  expect(await extend({ ...here.alpha.sales, salesBlocked: true }, id, 36)).toBe("salesBlocked");
  expect(await extend(here.alpha.sales, id, 36)).toBe("done");
  // Four of the years are agreed on now.
  expect(await extend(here.alpha.sales, id, 36, 2)).toBe("notATerm");
});
