import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { putRunning } from "@/lib/subscriptions/test/running";
import { openWorld, type World } from "@/test/world/world";
import { listRunning } from "./queries";
import { runningSums } from "./rules";

let here: World;
let there: World;
const since = new Date("2026-03-01T10:00:00Z");

let running: string[];
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
  await putRunning(here, here.alpha, {}, { activatedAt: null });
  await putRunning(here, here.alpha, {}, { endedAt: new Date() });
  await putRunning(here, here.alpha, {}, { retailRecurring: null, transferRecurring: null });
  running = [
    await putRunning(here, here.alpha),
    await putRunning(
      here,
      here.alpha,
      {},
      {
        ...{ quantity: 1, period: "year", retailRecurring: 10_000, transferRecurring: 9_000 },
        activatedAt: new Date("2026-04-01T10:00:00Z"),
      },
    ),
  ];
  await putRunning(here, here.beta);
  await putRunning(there, there.alpha);
});
afterAll(closePools);

const list = (
  actor: Actor,
  { customerId: id, resellerId }: { customerId: string; resellerId: string | null },
) => withPermission(actor, "customer:read", (scope) => listRunning(scope, { id, resellerId }), "read only");
const idsOf = async (...given: Parameters<typeof list>) => (await list(...given)).map(({ id }) => id);

it("is what is active and recurs, the newest first, for the seller and the provider alone", async () => {
  const newestFirst = running.toReversed();
  expect(await idsOf(here.alpha.sales, here.alpha)).toEqual(newestFirst);
  expect(await idsOf(here.provider, here.alpha)).toEqual(newestFirst);
  expect(await idsOf(here.beta.sales, here.alpha)).toEqual([]);
  expect(await idsOf(there.alpha.sales, here.alpha)).toEqual([]);
  expect(await idsOf(there.provider, here.alpha)).toEqual([]);
  expect(await idsOf(here.provider, { ...here.alpha, resellerId: null })).toEqual([]);
  expect(await idsOf(here.beta.sales, here.beta)).toHaveLength(1);
});

it("adds up to what the customer pays, the provider bills and the reseller is left every month", async () => {
  const found = await list(here.alpha.sales, here.alpha);
  // 100.00 and 90.00 a year are 8.33 and 7.50 a month.
  expect(runningSums(found)).toEqual([
    { currency: "EUR", monthly: 3_000 + 833, billed: 2_400 + 750, left: 600 + 83 },
  ]);
  expect(found.at(-1)).toMatchObject({
    termMonths: 12,
    texts: { de: { name: "Notebook (de)" } },
    startedAt: since,
  });
});

it("holds no transfer price for the margin-blind and in customer mode", async () => {
  const prices = async (actor: Actor) =>
    (await list(actor, here.alpha)).map(({ retailRecurring, transferRecurring, commissionBp }) => [
      retailRecurring,
      transferRecurring,
      commissionBp,
    ]);
  expect(await prices(here.alpha.sales)).toEqual([
    [10_000, 9_000, 500],
    [1_000, 800, 500],
  ]);
  for (const blind of [here.alpha.assistant, { ...here.alpha.sales, customerMode: true }])
    expect(await prices(blind)).toEqual([
      [10_000, null, null],
      [1_000, null, null],
    ]);
});
