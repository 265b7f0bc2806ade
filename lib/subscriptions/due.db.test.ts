import { and, count, countDistinct, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { auditEntries, events, subscriptions } from "@/db/schema";
import { withPermission } from "@/lib/door/scope";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { turnSubscriptionsOf } from "./jobs";
import { loadSubscriptions } from "./queries";
import { subscriptionFilter } from "./schema";
import { putMany } from "./test/running";

const MANY = 5_000;
/** In milliseconds: on a busy machine it takes minutes. */
const LONG = 600_000;
const DAY = "2027-03-31";

let here: World;
beforeAll(async () => {
  here = await openWorld();
});
afterAll(closePools);

it(
  "5,000 that are due on one day renew each once, by two workers of which one is killed, while lists are read",
  async () => {
    const one = { firstDay: "2026-03-31", period: "month", quantity: 3, retailRecurring: 1_000 } as const;
    const more = { transferRecurring: 800, termMonths: 12, termEnd: DAY, renewal: "automatic" } as const;
    for (let put = 0; put < MANY; put += 1_000)
      await putMany(here, here.alpha, Array(1_000).fill({ ...one, ...more }));
    const list = () =>
      withPermission(here.alpha.sales, "subscription:read", (scope) =>
        loadSubscriptions(scope, subscriptionFilter.parse({})),
      );
    let working = true;
    const workers = Promise.all([1, 2].map(() => outcomeOf(turnSubscriptionsOf(here.tenantId, DAY)))).finally(
      () => {
        working = false;
      },
    );
    while (working && (await renewed()) < 1_000) await list();
    while (working && !(await killOne()));
    const outcomes = await workers;
    expect(outcomes.filter((each) => each !== "done")).toHaveLength(1);
    await Promise.all([1, 2].map(() => turnSubscriptionsOf(here.tenantId, DAY)));
    expect(await renewed()).toBe(MANY);
    const noted = await asOwner(here.tenantId, (db) =>
      db
        .select({ entries: count(), of: countDistinct(auditEntries.recordId) })
        .from(auditEntries)
        .where(
          and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.action, "subscription-renewed")),
        ),
    );
    expect(noted).toEqual([{ entries: MANY, of: MANY }]);
    const told = await asOwner(here.tenantId, (db) =>
      db
        .select({ events: count(), of: countDistinct(events.recordId) })
        .from(events)
        .where(eq(events.tenantId, here.tenantId)),
    );
    expect(told).toEqual([{ events: MANY, of: MANY }]);
  },
  LONG,
);

const renewed = async () => {
  const [found] = await asOwner(here.tenantId, (db) =>
    db
      .select({ count: count() })
      .from(subscriptions)
      .where(and(eq(subscriptions.tenantId, here.tenantId), eq(subscriptions.term, 1))),
  );
  return found?.count ?? 0;
};

/** Ends the connection of a worker that is at it, as when its process is killed; false where none was just then. */
async function killOne(): Promise<boolean> {
  const { rowCount } = await pool("worker").query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'kontor_worker'
      and pid <> pg_backend_pid() and pid in (select pid from pg_locks where locktype = 'transactionid') limit 1`,
  );
  return rowCount === 1;
}
