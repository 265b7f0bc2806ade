import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { place } from "@/lib/orders/test/moving";
import { type Doer, doing, threadsOn, write } from "@/lib/threads/test/writing";
import { outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { readThread } from "./commands";

let here: World;
let there: World;
beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

describe("what somebody has read", () => {
  const unread = async (actor: Actor, order: string) =>
    (await threadsOn(actor, order)).map(({ unread }) => unread);
  const mark = (actor: Doer, message: string) =>
    withPermission(doing(actor), "message:write", (scope) =>
      readThread(scope, { order: null, subscription: null, message }),
    );

  it("is counted for each person, up to the message that was shown, and ends with an answer", async () => {
    const order = await place(here, here.alpha);
    const { sales } = here.alpha;
    const [first, second] = [newId(), newId()];
    await write(here.provider, order, "provider-reseller", "one", { key: first });
    await write(here.provider, order, "provider-reseller", "two", { key: second });
    expect(await unread(here.provider, order)).toEqual([0]);
    expect(await unread(sales, order)).toEqual([2, 0]);
    const colleague = { ...sales, userId: newId(), membershipId: newId() };
    await mark(sales, second);
    await mark(sales, first);
    expect(await unread(sales, order)).toEqual([0, 0]);
    expect((await threadsOn(colleague, order))[0]?.unread).toBe(2);
    await write(here.provider, order, "provider-reseller", "three");
    expect(await unread(sales, order)).toEqual([1, 0]);
    await write(sales, order, "provider-reseller", "four");
    expect(await unread(sales, order)).toEqual([0, 0]);
    expect(await unread(here.provider, order)).toEqual([1]);
  });

  it("is noted of messages in reach alone", async () => {
    const order = await place(here, here.alpha);
    const [above, below] = [newId(), newId()];
    await write(here.alpha.sales, order, "provider-reseller", "up", { key: above });
    await write(here.alpha.sales, order, "reseller-customer", "down", { key: below });
    for (const [actor, message] of [
      [here.provider, below],
      [here.alpha.buyer, above],
      [{ ...here.alpha.sales, customerMode: true }, above],
      [here.beta.sales, below],
      [there.provider, above],
      [{ ...here.provider, roles: ["sales"] }, above],
    ] as const)
      expect(await outcomeOf(mark(actor, message))).toBe("notFound");
    await mark(here.provider, above);
    await mark(here.alpha.buyer, below);
  });
});
