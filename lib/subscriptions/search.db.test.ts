import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { customers, orders, subscriptions } from "@/db/schema";
import { dayAfter } from "@/lib/base/calendar";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { timeZone, today, yearOf } from "@/lib/i18n/locale";
import { searchEverywhere } from "@/lib/search/queries";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { readSubscriptions } from "./file/queries";
import { countSubscriptions, listSubscriptions } from "./queries";
import { subscriptionFilter } from "./schema";
import { putRunning } from "./test/running";

let here: World;
let there: World;
const ids = { later: "", soon: "", ended: "", beta: "" };
beforeAll(async () => {
  [here, there] = [await openWorld(), await openWorld()];
  const more = (days: number) => ({ termEnd: dayAfter(today(), days), sku: "BK-7" });
  ids.later = await putRunning(here, here.alpha, { ...more(200), name: "Sicherung Größe L" });
  ids.soon = await putRunning(here, here.alpha, { ...more(20), texts: { en: { name: "Backup large" } } });
  ids.ended = await putRunning(here, here.alpha, {
    ...more(20),
    state: "ended",
    endedAt: new Date(),
    endsOn: today(),
  });
  ids.beta = await putRunning(here, here.beta, more(40));
  await putRunning(there, there.alpha, more(20));
  await asOwner(here.tenantId, async (db) => {
    await db
      .update(customers)
      .set({ name: "Bäckerei Ahrens" })
      .where(eq(customers.id, here.alpha.customerId));
    const [row] = await db
      .select({ order: subscriptions.orderId })
      .from(subscriptions)
      .where(eq(subscriptions.id, ids.later));
    await db
      .update(orders)
      .set({ number: `O-${yearOf(new Date(), timeZone())}-00042` })
      .where(eq(orders.id, row?.order ?? ""));
  });
});
afterAll(closePools);

const list = async (actor: Actor, given: object) => {
  const filter = subscriptionFilter.parse(given);
  const read = withPermission(
    actor,
    "subscription:read",
    async (scope) =>
      [await listSubscriptions(scope, filter), await readSubscriptions(scope, filter, undefined)] as const,
    "read only",
  );
  const [{ rows }, filed] = await read;
  expect(filed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  return rows.map(({ id }) => id);
};

describe("a search of subscriptions", () => {
  it("finds by item in each language, by SKU and by the customer, in the order of the list", async () => {
    const { sales } = here.alpha;
    expect(await list(sales, { q: "bk-7" })).toEqual([ids.soon, ids.later]);
    expect(await list(sales, { q: "grosse sicherung" })).toEqual([ids.later]);
    expect(await list(sales, { q: "backup" })).toEqual([ids.soon]);
    expect(await list(sales, { q: "ahrens" })).toEqual([ids.soon, ids.later]);
    expect(await list(sales, { q: "no such thing" })).toEqual([]);
    expect(await list(sales, { q: "%" })).toEqual([]);
  });

  it("finds by the number of the order, written out or short", async () => {
    const year = yearOf(new Date(), timeZone());
    for (const q of [`O-${year}-00042`, `o-${year}-42`, "42"])
      expect(await list(here.provider, { q }), q).toEqual([ids.later]);
  });

  it("finds within what a list shows, and counts the same", async () => {
    const { sales } = here.alpha;
    expect(await list(sales, { q: "bk-7", show: "30" })).toEqual([ids.soon]);
    expect(await list(sales, { q: "bk-7", show: "ended" })).toEqual([ids.ended]);
    expect(await list(sales, { q: "bk-7", show: "noticed" })).toEqual([]);
    expect(await list(sales, { q: "bk-7", customer: here.beta.customerId })).toEqual([]);
    const counted = (q: string) =>
      withPermission(sales, "subscription:read", (scope) => countSubscriptions(scope, { q, customer: null }));
    expect(await counted("bk-7")).toEqual({ "30": 1, noticed: 0 });
    expect(await counted("grosse")).toEqual({ "30": 0, noticed: 0 });
  });

  it("finds nothing of anybody else", async () => {
    expect(await list(here.provider, { q: "bk-7" })).toEqual([ids.soon, ids.beta, ids.later]);
    expect(await list(here.beta.sales, { q: "bk-7" })).toEqual([ids.beta]);
    expect(await list(here.beta.sales, { q: "ahrens" })).toEqual([]);
    expect(await list(here.beta.sales, { q: "42" })).toEqual([]);
    expect(await list(here.alpha.buyer, { q: "bk-7" })).toEqual([ids.soon, ids.later]);
    expect(await list({ ...here.alpha.sales, assignedOnly: true }, { q: "bk-7" })).toEqual([]);
  });

  it("finds what runs in the search over everything, on every side", async () => {
    const found = async (actor: Actor, q: string) => {
      const all = await withPermission(
        actor,
        "subscription:read",
        (scope) => searchEverywhere(scope, q, "de"),
        "read only",
      );
      return all.subscriptions?.hits.map(({ id }) => id);
    };
    expect(await found(here.provider, "bk-7")).toEqual([ids.soon, ids.beta, ids.later]);
    expect(await found(here.alpha.sales, "backup large")).toEqual([ids.soon]);
    expect(await found(here.alpha.buyer, "bk-7")).toEqual([ids.soon, ids.later]);
    expect(await found(here.alpha.buyer, "")).toBeUndefined();
  });
});
