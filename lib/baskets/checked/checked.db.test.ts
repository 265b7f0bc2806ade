import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { portfolioEntries } from "@/db/schema";
import { settleBasket } from "@/lib/baskets/commands";
import { priceLine } from "@/lib/baskets/prices/commands";
import { as, read, seen, shoppingIn } from "@/lib/baskets/test/shopping";
import { placeOrder } from "@/lib/checkout/commands";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { usualDestination } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";

let here: World;

beforeEach(async () => {
  here = await openWorld();
  // A look-alike, which nothing here may touch.
  await openWorld();
});
afterAll(closePools);

const { offer, pick, contents } = shoppingIn(() => here);

const entry = (market: World, set: Partial<typeof portfolioEntries.$inferInsert>, at = 0) =>
  asOwner(market.tenantId, (db) =>
    db
      .update(portfolioEntries)
      .set(set)
      .where(eq(portfolioEntries.offerId, market.items[at]?.offerId ?? "")),
  );

describe("what changed since the basket was shown", () => {
  it("is named, and accepted as it was on the screen", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1, [offer(1)]: 1, [offer(2)]: 1 });
    await entry(here, { suggestedOneTime: 105_000, transferOneTime: 85_000 });
    await entry(here, { onSale: false }, 1);
    const basket = await read(sales, customerId);
    expect(basket.lines.map(({ standing }) => standing)).toEqual(["changed", "gone", "fits"]);
    expect(basket.lines[0]?.changes).toEqual([
      { field: "oneTime", before: 100_000, after: 105_000 },
      { field: "transferOneTime", before: 80_000, after: 85_000 },
    ]);
    expect(basket.lines[1]?.name).toBe("Sicherung (en)");
    await entry(here, { suggestedOneTime: 106_000 });
    await expect(as(sales, (scope) => settleBasket(scope, seen(basket)))).rejects.toMatchObject({
      key: "orderChanged",
    });
    const again = await read(sales, customerId);
    await as(sales, (scope) => settleBasket(scope, { ...seen(again), reference: "PO 8" }));
    const settled = await read(sales, customerId);
    expect(settled.lines.map(({ offerId, standing }) => [offerId, standing])).toEqual([
      [offer(0), "fits"],
      [offer(2), "fits"],
    ]);
    expect(settled.reference).toBe("PO 8");
    const { id = "", version } = settled;
    await as(sales, (scope) =>
      placeOrder(scope, {
        basket: id,
        version,
        key: newId(),
        reference: null,
        note: null,
        ...usualDestination,
      }),
    );
  });

  it("can be left out instead", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1, [offer(2)]: 1 });
    await entry(here, { suggestedOneTime: 105_000 });
    const basket = await read(sales, customerId);
    const drop = [basket.lines[0]?.id ?? ""];
    await as(sales, (scope) => settleBasket(scope, { ...seen(basket), drop }));
    expect(await contents(sales)).toEqual({ [offer(2)]: 1 });
  });

  it("drops a line's own price once it is no longer allowed", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 1 });
    const before = await read(sales, customerId);
    await withPermission(sales, "price:set", (scope) =>
      priceLine(scope, {
        line: before.lines[0]?.id ?? "",
        version: before.version,
        key: newId(),
        oneTime: 90_000,
        recurring: null,
      }),
    );
    await entry(here, { floorBp: 0 });
    const basket = await read(sales, customerId);
    expect(basket.lines[0]).toMatchObject({
      standing: "changed",
      dropped: true,
      retail: { oneTime: 100_000 },
      changes: [{ field: "oneTime", before: 90_000, after: 100_000 }],
    });
    await as(sales, (scope) => settleBasket(scope, seen(basket)));
    expect((await read(sales, customerId)).lines[0]).toMatchObject({
      standing: "fits",
      own: { oneTime: null },
    });
  });

  it("of transfer prices tells the margin-blind nothing, and stays open for those who see them", async () => {
    const { sales, assistant, customerId } = here.alpha;
    await pick(assistant, { [offer(0)]: 1 });
    await entry(here, { transferOneTime: 77_777, suggestedOneTime: 100_001 });
    const blind = await read(assistant, customerId);
    expect(JSON.stringify(blind)).not.toMatch(/77777|80000|transfer|margin|internal|commission/);
    expect(blind.lines[0]).toMatchObject({ standing: "changed", retail: { oneTime: 100_001 } });
    expect(JSON.stringify(await read(sales, customerId))).toMatch(/77777.*transfer|transfer.*77777/);
    await as(assistant, (scope) => settleBasket(scope, seen(blind)));
    expect((await read(assistant, customerId)).lines[0]?.standing).toBe("fits");
    expect((await read(sales, customerId)).lines[0]?.changes).toEqual([
      { field: "transferOneTime", before: 80_000, after: 77_777 },
    ]);
  });

  it("leaves the same stamp for the margin-blind, whatever the transfer price is", async () => {
    const { assistant, customerId } = here.alpha;
    await pick(assistant, { [offer(0)]: 1 });
    const before = await read(assistant, customerId);
    await entry(here, { transferOneTime: 77_777 });
    expect((await read(assistant, customerId)).seen).toBe(before.seen);
  });
});
