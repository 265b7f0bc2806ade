import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, events } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { addIdentifier, removeIdentifier, showIdentifier } from "./commands";
import { listIdentifiers } from "./queries";
import { sealShown } from "./rules";

let here: World;
let subscription: string;
const value = "KEY-AB12-7F3K";
beforeEach(async () => {
  here = await openWorld();
  subscription = await putRunning(here, here.alpha);
});
afterAll(closePools);

const add = (actor = here.provider, key = newId()) =>
  withPermission(actor, "subscription:change", (scope) =>
    addIdentifier(scope, { subscription, key, kind: "key", value }),
  );
const seen = (actor: Actor, shown?: string) =>
  withPermission(
    actor,
    "subscription:read",
    (scope) => listIdentifiers(scope, subscription, shown),
    "read only",
  );
const show = (actor: Actor, id: string) =>
  withPermission(actor, "subscription:read", (scope) => showIdentifier(scope, { subscription, id }));
const written = () =>
  asOwner(here.tenantId, async (db) => ({
    entries: await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, here.tenantId), eq(auditEntries.recordId, subscription)))
      .orderBy(asc(auditEntries.id)),
    events: await db.select().from(events).where(eq(events.tenantId, here.tenantId)),
  }));

it("is hidden on every side but for its end, and shown to whoever asked alone", async () => {
  const key = newId();
  await add(here.provider, key);
  await add(here.provider, key);
  for (const actor of [here.provider, here.alpha.sales, here.alpha.buyer]) {
    expect(await seen(actor)).toMatchObject([{ id: key, kind: "key", hint: "7F3K", value: null }]);
    await show(actor, key);
    expect(await seen(actor, sealShown(key, actor))).toMatchObject([{ value }]);
    expect(await seen(actor, sealShown(newId(), actor))).toMatchObject([{ value: null }]);
    expect(await seen(actor, sealShown(key, here.beta.sales))).toMatchObject([{ value: null }]);
  }
});

it("notes who asked, and never the value", async () => {
  const key = newId();
  await add(here.provider, key);
  await show(here.alpha.buyer, key);
  await withPermission(here.provider, "subscription:change", (scope) =>
    removeIdentifier(scope, { subscription, id: key }),
  );
  const { entries, events: told } = await written();
  expect(entries.map(({ action, actorSide }) => [action, actorSide])).toEqual([
    ["identifier-added", "provider"],
    ["identifier-shown", "customer"],
    ["identifier-removed", "provider"],
  ]);
  expect(JSON.stringify([entries, told])).not.toMatch(/AB12|7F3K/);
  expect(await seen(here.provider)).toEqual([]);
});

it("is of its own companies alone, and there are only so many", async () => {
  const key = newId();
  await add(here.provider, key);
  const stranger = await openWorld();
  for (const actor of [here.beta.sales, here.beta.buyer, stranger.provider, stranger.alpha.sales]) {
    expect(await seen(actor)).toEqual([]);
    expect(await outcomeOf(show(actor, key))).toBe("notFound");
  }
  expect(await outcomeOf(add(stranger.provider))).toBe("notFound");
  expect(await outcomeOf(show(here.alpha.sales, newId()))).toBe("notFound");
  const { entries } = await written();
  expect(entries).toHaveLength(1);
  for (let more = 1; more < 20; more++) await add();
  expect(await outcomeOf(add())).toBe("tooManyIdentifiers");
});
