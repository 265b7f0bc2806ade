import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, orderLines } from "@/db/schema";
import { as, read, shoppingIn } from "@/lib/baskets/test/shopping";
import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getOrder } from "@/lib/orders/record/queries";
import { asOwner } from "@/test/world/acting";
import { usualDestination } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { priceLine } from "./commands";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const { offer, pick } = shoppingIn(() => here);

describe("the price of one line", () => {
  const price = async (actor: Actor, oneTime: number | null, customer = here.alpha.customerId) => {
    const { lines, version } = await read(here.alpha.sales, customer);
    const line = lines[0]?.id ?? "";
    return withPermission(actor, "price:set", (scope) =>
      priceLine(scope, { line, version, key: newId(), oneTime, recurring: null }),
    );
  };

  it("holds for this order alone, goes into its snapshot, and shows its margin", async () => {
    const { sales, customerId } = here.alpha;
    await pick(sales, { [offer(0)]: 2 });
    await price(sales, 95_000);
    const { lines, totals, version, id = "" } = await read(sales, customerId);
    const [entry] = await asOwner(here.tenantId, (db) =>
      db
        .select({ changes: auditEntries.changes })
        .from(auditEntries)
        .where(and(eq(auditEntries.action, "basket-priced"), eq(auditEntries.recordId, id))),
    );
    expect(entry?.changes).toMatchObject({
      before: { currency: "EUR", oneTime: null },
      after: { currency: "EUR", oneTime: 95_000 },
    });
    expect(lines[0]).toMatchObject({
      standing: "fits",
      retail: { oneTime: 95_000 },
      catalogue: { oneTime: 100_000 },
      internal: { margin: { oneTime: { minor: 15_000 } } },
    });
    expect(totals.oneTimeTotal).toBe(190_000);
    const placed = await as(sales, (scope) =>
      placeOrder(scope, {
        basket: id,
        version,
        key: newId(),
        reference: null,
        note: null,
        ...usualDestination,
      }),
    );
    const order = await withPermission(sales, "order:read", (scope) => getOrder(scope, placed.id));
    expect(order.lines[0]).toMatchObject({ retailOneTime: 95_000 });
    const [stored] = await asOwner(here.tenantId, (db) => db.select().from(orderLines));
    expect(stored?.snapshot.ownPrice).toEqual({ oneTime: 95_000, recurring: null });
  });

  it("stays between floor and ceiling, both ends allowed", async () => {
    const { sales } = here.alpha;
    await pick(sales, { [offer(0)]: 1 });
    for (const outside of [89_999, 120_001])
      await expect(price(sales, outside)).rejects.toMatchObject({ key: "priceRange", field: "oneTime" });
    for (const end of [90_000, 120_000]) await price(sales, end);
    await price(sales, null);
    expect((await read(sales, here.alpha.customerId)).lines[0]?.own.oneTime).toBeNull();
  });

  it("is set by nobody who may not, and for nobody else's basket", async () => {
    await pick(here.alpha.sales, { [offer(0)]: 1 });
    await expect(price(here.alpha.assistant, 95_000)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const actor of [here.beta.sales, there.alpha.sales, here.alpha.assignedOnly])
      await expect(price(actor, 95_000)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
