import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders } from "@/db/schema";
import { pairsOf } from "@/lib/states/test/pairs";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { type OrderState, orderMachine } from "./machine";
import { commands, get, place } from "./test/moving";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const { confirm, reject, ask, cancel, answer, withdraw } = commands;

const setState = (id: string, state: OrderState) =>
  asOwner(here.tenantId, (db) => db.update(orders).set({ state }).where(eq(orders.id, id)));

describe("nobody moves an order", () => {
  it("of another reseller, another tenant, or without the right", async () => {
    const id = await place(here, here.alpha);
    for (const actor of [here.beta.sales, there.alpha.sales, here.alpha.assignedOnly]) {
      await expect(withdraw(actor, id, 1)).rejects.toMatchObject({ key: "notFound" });
      await expect(answer(actor, id, 1)).rejects.toMatchObject({ key: "notFound" });
    }
    for (const move of [confirm, reject, ask, cancel]) {
      await expect(move(there.provider, id, 1)).rejects.toMatchObject({ key: "notFound" });
      for (const actor of [here.alpha.sales, here.alpha.buyer, { ...here.provider, roles: ["sales"] }]) {
        await expect(move(actor, id, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
      }
    }
    expect(await get(here.provider, id)).toMatchObject({ state: "placed", version: 1 });
  });

  it("that somebody else moved since it was opened", async () => {
    const id = await place(here, here.alpha);
    await ask(here.provider, id, 1);
    await expect(confirm(here.provider, id, 1)).rejects.toMatchObject({ key: "edited" });
    await confirm(here.provider, id, 2);
  });

  const verbs = Object.keys(commands) as (keyof typeof commands)[];
  it.each(verbs)("to where %s does not lead from its state", async (verb) => {
    const id = await place(here, here.alpha);
    const actor = orderMachine.steps[verb].by === "seller" ? here.alpha.sales : here.provider;
    for (const { state, allowed } of pairsOf(orderMachine).filter((pair) => pair.verb === verb)) {
      await setState(id, state);
      const { version } = await get(here.provider, id);
      const outcome = commands[verb](actor, id, version);
      if (!allowed) {
        await expect(outcome).rejects.toMatchObject({ key: "orderState" });
        continue;
      }
      await outcome;
      expect(await get(here.provider, id)).toMatchObject({
        state: orderMachine.steps[verb].to,
        version: version + 1,
      });
    }
  });
});
