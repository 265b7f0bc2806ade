import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { subscriptions } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { applyPricesOf } from "@/lib/subscriptions/prices/jobs";
import { changeSeats } from "@/lib/subscriptions/seats/commands";
import { endOfTerm } from "@/lib/subscriptions/terms/rules";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { listChanges } from "./queries";

let here: World;
let id: string;
beforeAll(async () => {
  here = await openWorld();
  const terms = { firstDay: today(), termMonths: 12, period: "month" } as const;
  id = await putRunning(here, here.alpha, {
    ...{ firstDay: today(), termEnd: endOfTerm(terms, 0), renewal: "automatic", model: "resale" },
  });
  const [row] = await asOwner(here.tenantId, (db) =>
    db.select({ version: subscriptions.version }).from(subscriptions).where(eq(subscriptions.id, id)),
  );
  await withPermission(here.provider, "subscription:change", (scope) =>
    changeSeats(scope, { id, version: row?.version ?? 0, quantity: 5, on: today(), reason: null }),
  );
});
afterAll(closePools);

const changes = (actor: Actor) =>
  withPermission(actor, "subscription:read", (scope) => listChanges(scope, id), "read only");

/** Two more of 10.00 a month, of which 8.00 are the provider's, for the whole first month. */
const added = { kind: "more", quantity: 5, currency: "EUR", monthly: 2_000, once: 2_000 };
const begun = { kind: "started", quantity: 3, monthly: 3_000, once: 0 };

it("tells the newest change first, with what was due once and what differs every month", async () => {
  expect(await changes(here.provider)).toMatchObject([
    { ...added, ownMonthly: 1_600, ownOnce: 1_600 },
    { ...begun, ownMonthly: 2_400, ownOnce: 0 },
  ]);
  expect(await changes(here.alpha.sales)).toMatchObject([
    { ...added, ownMonthly: 400, ownOnce: 400 },
    { ...begun, ownMonthly: 600 },
  ]);
});

it("tells no share to a customer, to who may see no margin, and nobody in customer mode", async () => {
  const nothing = [
    { ...added, ownMonthly: null, ownOnce: null },
    { ...begun, ownMonthly: null, ownOnce: null },
  ];
  expect(await changes(here.alpha.buyer)).toMatchObject(nothing);
  expect(await changes({ ...here.alpha.sales, roles: ["assistant"] })).toMatchObject(nothing);
  expect(await changes({ ...here.alpha.sales, customerMode: true })).toMatchObject(nothing);
});

it("is of its own companies alone", async () => {
  expect(await changes(here.beta.sales)).toEqual([]);
  expect(await changes(here.beta.buyer)).toEqual([]);
  expect(await changes((await openWorld()).provider)).toEqual([]);
  expect(await changes({ ...here.alpha.sales, assignedOnly: true })).toEqual([]);
});

it("tells of a price between provider and reseller nobody but them, and of the customer's own everybody", async () => {
  const world = await openWorld();
  const put = (nextRetailRecurring: number) =>
    putRunning(world, world.alpha, {
      ...{ firstDay: today(), termMonths: null, renewal: "automatic" },
      ...{ nextRetailRecurring, nextTransferRecurring: 900, nextPriceOn: today() },
    });
  const [hidden, open] = [await put(1_000), await put(1_200)];
  await applyPricesOf(world.tenantId, today());
  const kinds = async (actor: Actor, of: string) =>
    (await withPermission(actor, "subscription:read", (scope) => listChanges(scope, of), "read only"))
      .map(({ kind }) => kind)
      .toSorted();
  const { sales, buyer } = world.alpha;
  const blind = [
    buyer,
    { ...sales, roles: ["assistant"] as Actor["roles"] },
    { ...sales, customerMode: true },
  ];
  for (const actor of [world.provider, sales])
    expect(await kinds(actor, hidden)).toEqual(["price", "started"]);
  for (const actor of blind) expect(await kinds(actor, hidden)).toEqual(["started"]);
  for (const actor of [sales, ...blind]) expect(await kinds(actor, open)).toEqual(["price", "started"]);
});
