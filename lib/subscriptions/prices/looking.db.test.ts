import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orderLines, portfolios } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import { withUpkeep } from "@/lib/door/system";
import { endOfTerm, termOn } from "@/lib/subscriptions/terms/rules";
import { putMany } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { openWorld } from "@/test/world/world";
import { listRepriced, type Place } from "./queries";
import { pricedFrom } from "./rules";

afterAll(closePools);

const DAY = "2027-01-20";
/** Of every length, begun on many days, month ends among them, with short and long notice. */
const many = [1, 3, 12, null].flatMap((termMonths) =>
  [null, 90].flatMap((noticeDays) =>
    Array.from({ length: 50 }, (_, at) => {
      const firstDay = dayAfter("2026-01-31", at * 7);
      const terms = { firstDay, termMonths, noticeDays, period: "month", renewal: "automatic" } as const;
      const term = termOn(terms, DAY);
      const termEnd = endOfTerm(terms, term);
      return { ...terms, term, termEnd, quantity: 1, retailRecurring: 1_900, transferRecurring: 1_600 };
    }),
  ),
);

it("finds what can be told another price today and nothing else, however few are looked through at once", async () => {
  const here = await openWorld();
  await asOwner(here.tenantId, (db) =>
    db.update(portfolios).set({ renewalPrices: "current" }).where(eq(portfolios.tenantId, here.tenantId)),
  );
  const { itemId = "", offerId = "" } = here.items[1] ?? {};
  const ids = await putMany(
    here,
    here.alpha,
    many.map((each) => ({ ...each, itemId, offerId })),
  );
  const find = async (most: number) => {
    const all: string[] = [];
    let after: Place | undefined = { on: "0001-01-01", id: "00000000-0000-0000-0000-000000000000" };
    while (after) {
      const from: Place = after;
      const { found, next } = await withUpkeep(here.tenantId, (scope) =>
        listRepriced(scope, { day: DAY, after: from, most }),
      );
      all.push(...found.map(({ id }) => id));
      after = next;
    }
    return all.toSorted();
  };
  const expected = ids.filter((_, at) => many[at] && pricedFrom(many[at], DAY)).toSorted();
  expect(expected.length).toBeGreaterThan(20);
  expect(await find(5_000)).toEqual(expected);
  expect(await find(7)).toEqual(expected);
  // What was agreed for a line alone stays, so that there is nothing to look at where the reseller pays the same.
  const [agreed = ""] = expected;
  const line = and(eq(orderLines.tenantId, here.tenantId), eq(orderLines.id, agreed));
  await asOwner(here.tenantId, (db) =>
    db
      .update(orderLines)
      .set({
        snapshot: sql`${orderLines.snapshot} || '{"ownPrice": {"oneTime": null, "recurring": 1900}}'::jsonb`,
      })
      .where(line),
  );
  expect(await find(5_000)).toEqual(expected.slice(1));
});
