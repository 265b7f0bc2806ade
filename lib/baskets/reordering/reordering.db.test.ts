import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { items } from "@/db/schema";
import { keepBasket } from "@/lib/baskets/commands";
import { as, read, seen, shoppingIn } from "@/lib/baskets/test/shopping";
import { placeOrder } from "@/lib/checkout/commands";
import { asOwner } from "@/test/world/acting";
import { fillBasket } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { orderAgain } from "./commands";
import { findLeftOut } from "./queries";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const { offer, pick, contents } = shoppingIn(() => here);

describe("ordering again", () => {
  it("asks where the basket holds something; then what may still be sold comes on top of it, once, and the rest is named", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(
      sales,
      customerId,
      [0, 1, 2].map((at) => ({ offerId: offer(at), quantity: at + 1 })),
    );
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    await pick(sales, { [offer(0)]: 4 });
    const [withdrawn] = here.items.slice(1);
    await asOwner(here.tenantId, (db) =>
      db
        .update(items)
        .set({ state: "sales ended" })
        .where(eq(items.id, withdrawn?.itemId ?? "")),
    );
    const key = newId();
    const { version } = await read(sales, customerId);
    const asked = await as(sales, (scope) => orderAgain(scope, { order, key, version: null }));
    expect(asked).toEqual({ customer: customerId, open: true });
    expect(await contents(sales)).toEqual({ [offer(0)]: 4 });
    const again = (how: "add" | "replace" = "add") =>
      as(sales, (scope) => orderAgain(scope, { order, key, how, version }));
    await Promise.all([again(), again(), again()]);
    await expect(again("replace")).rejects.toMatchObject({ key: "formUsed" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 5, [offer(2)]: 3 });
    expect(await as(sales, (scope) => findLeftOut(scope, order))).toMatchObject({
      total: 3,
      names: ["Sicherung"],
    });
    for (const actor of [here.beta.sales, there.alpha.sales]) {
      await expect(
        as(actor, (scope) => orderAgain(scope, { order, key, version: null })),
      ).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(as(actor, (scope) => findLeftOut(scope, order))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("replaces the basket with its words where somebody says so, as it was on the screen", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(sales, customerId, [{ offerId: offer(0), quantity: 1 }]);
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    const replace = (version: number) =>
      as(sales, (scope) => orderAgain(scope, { order, key: newId(), how: "replace", version }));
    await pick(sales, { [offer(0)]: 4, [offer(2)]: 1 });
    await as(sales, async (scope) =>
      keepBasket(scope, { ...seen(await read(sales, customerId)), reference: "PO of another" }),
    );
    const { version } = await read(sales, customerId);
    await expect(replace(version - 1)).rejects.toMatchObject({ code: "CONFLICT", key: "basketChanged" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 4, [offer(2)]: 1 });
    await replace(version);
    expect(await contents(sales)).toEqual({ [offer(0)]: 1 });
    expect((await read(sales, customerId)).reference).toBeNull();
  });

  it("replaces nothing where nothing of it can be sold any more", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(sales, customerId, [{ offerId: offer(1), quantity: 1 }]);
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    await pick(sales, { [offer(0)]: 4 });
    const [, withdrawn] = here.items;
    await asOwner(here.tenantId, (db) =>
      db
        .update(items)
        .set({ state: "sales ended" })
        .where(eq(items.id, withdrawn?.itemId ?? "")),
    );
    const { version } = await read(sales, customerId);
    const again = as(sales, (scope) => orderAgain(scope, { order, key: newId(), how: "replace", version }));
    await expect(again).rejects.toMatchObject({ code: "CONFLICT", key: "nothingToOrderAgain" });
    expect(await contents(sales)).toEqual({ [offer(0)]: 4 });
  });

  it("goes straight into a basket that holds nothing", async () => {
    const { sales, customerId } = here.alpha;
    const given = await fillBasket(sales, customerId, [{ offerId: offer(0), quantity: 1 }]);
    const { id: order } = await as(sales, (scope) => placeOrder(scope, given));
    const done = await as(sales, (scope) => orderAgain(scope, { order, key: newId(), version: null }));
    expect(done).toEqual({ customer: customerId, open: false });
    expect(await contents(sales)).toEqual({ [offer(0)]: 1 });
  });
});
