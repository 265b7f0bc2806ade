import { asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, customers } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { deliverLines } from "./delivery/commands";
import type { DeliveryStep } from "./machine";
import { commands, get, place, reason } from "./test/moving";

let here: World;

beforeEach(async () => {
  here = await openWorld();
});
afterAll(closePools);

const { confirm, reject, ask, cancel, answer, withdraw } = commands;

const deliver = (
  actor: Actor,
  order: string,
  version: number,
  line: string[],
  to: DeliveryStep,
  reason: string | null = null,
) =>
  withPermission(actor, "order:fulfil", (scope) =>
    deliverLines(scope, {
      order,
      version,
      line,
      to,
      parcel: "2 boxes",
      carrier: null,
      tracking: "JD 1",
      signedBy: null,
      reason,
    }),
  );

const entriesOf = (market: World, id: string) =>
  asOwner(market.tenantId, async (db) => {
    const found = await db
      .select({
        action: auditEntries.action,
        customerId: auditEntries.customerId,
        reason: auditEntries.reason,
      })
      .from(auditEntries)
      .where(eq(auditEntries.recordId, id))
      .orderBy(asc(auditEntries.id));
    return found.map((entry) => [entry.action, entry.customerId !== null, entry.reason]);
  });

const stateOf = async (id: string) => (await get(here.provider, id)).state;

describe("the provider", () => {
  it("confirms an order; its customer becomes active, each with an entry", async () => {
    const id = await place(here, here.alpha);
    await confirm(here.provider, id, 1);
    expect(await get(here.provider, id)).toMatchObject({ state: "confirmed", version: 2 });
    expect(await entriesOf(here, id)).toEqual([
      ["order-placed", true, null],
      ["order-confirmed", true, null],
    ]);
    const states = await asOwner(here.tenantId, (db) =>
      db.select({ id: customers.id, state: customers.state }).from(customers),
    );
    expect(states.find((each) => each.id === here.alpha.customerId)?.state).toBe("active");
    expect(states.find((each) => each.id === here.beta.customerId)?.state).toBe("prospect");
    expect(await entriesOf(here, here.alpha.customerId)).toEqual([["customer-activated", true, null]]);
  });

  it("rejects with a reason, and asks for information that the customer does not read", async () => {
    const id = await place(here, here.alpha);
    await ask(here.provider, id, 1);
    await answer(here.alpha.sales, id, 2);
    await reject(here.provider, id, 3);
    expect(await get(here.alpha.sales, id)).toMatchObject({ state: "rejected", stateReason: reason });
    expect(await entriesOf(here, id)).toEqual([
      ["order-placed", true, null],
      ["order-information-asked", false, reason],
      ["order-answered", false, reason],
      ["order-rejected", true, reason],
    ]);
  });

  it("ships and activates lines, some at a time, until the order is completed", async () => {
    const id = await place(here, here.alpha);
    await confirm(here.provider, id, 1);
    const [a = "", b = "", c = ""] = (await get(here.provider, id)).lines.map((line) => line.id);
    await deliver(here.provider, id, 2, [a], "shipped");
    expect(await get(here.alpha.sales, id)).toMatchObject({
      state: "in delivery",
      lines: [{ deliveryState: "shipped", parcel: "2 boxes", tracking: "JD 1" }, { parcel: null }, {}],
    });
    await expect(deliver(here.provider, id, 3, [a, b], "shipped")).rejects.toMatchObject({
      key: "lineMoved",
    });
    await expect(deliver(here.provider, id, 3, [b, newId()], "shipped")).rejects.toMatchObject({
      key: "notFound",
    });
    await deliver(here.provider, id, 3, [b, c], "activated");
    expect(await stateOf(id)).toBe("in delivery");
    await expect(cancel(here.provider, id, 4)).rejects.toMatchObject({ key: "orderUnderWay" });
    await deliver(here.provider, id, 4, [a], "activated");
    expect(await get(here.provider, id)).toMatchObject({ state: "completed", version: 5 });
    expect((await entriesOf(here, id)).map(([action]) => action)).toEqual([
      "order-placed",
      "order-confirmed",
      "line-shipped",
      "line-activated",
      "line-activated",
      "line-activated",
      "order-completed",
    ]);
  });

  it("does not deliver lines of another order", async () => {
    const [mine, other] = [await place(here, here.alpha), await place(here, here.beta)];
    await confirm(here.provider, mine, 1);
    const { lines } = await get(here.provider, other);
    await expect(deliver(here.provider, mine, 2, [lines[0]?.id ?? ""], "activated")).rejects.toMatchObject({
      key: "notFound",
    });
    expect(await stateOf(mine)).toBe("confirmed");
  });

  it("cancels a confirmed order of which nothing left the house", async () => {
    const id = await place(here, here.alpha);
    await confirm(here.provider, id, 1);
    await cancel(here.provider, id, 2);
    expect(await stateOf(id)).toBe("cancelled");
  });
});

describe("the reseller", () => {
  it("takes an order back before it is confirmed, not after", async () => {
    const id = await place(here, here.alpha);
    await withdraw(here.alpha.assistant, id, 1);
    expect(await stateOf(id)).toBe("cancelled");
    const late = await place(here, here.alpha);
    await confirm(here.provider, late, 1);
    await expect(withdraw(here.alpha.sales, late, 2)).rejects.toMatchObject({
      key: "orderState",
      values: { state: "confirmed" },
    });
    expect(await stateOf(late)).toBe("confirmed");
  });
});
