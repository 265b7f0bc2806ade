import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import {
  basketLines,
  customers,
  items,
  offers,
  portfolioEntries,
  portfolios,
  resellerPrices,
  resellers,
} from "@/db/schema";
import { asOwner } from "@/test/world/acting";
import { assign } from "@/test/world/companies";
import { openWorld, publishAgain, type World } from "@/test/world/world";
import { fillAll, numbered, numbers, place, refused } from "./test/checkout";

let here: World;

beforeEach(async () => {
  here = await openWorld();
  // A look-alike, which nothing here may touch.
  await openWorld();
});
afterAll(closePools);

describe("an order is refused", () => {
  it("for a customer not assigned to this person", async () => {
    const { sales, assignedOnly } = here.alpha;
    const given = await fillAll(here, here.alpha);
    await refused(here, assignedOnly, given, "notFound");
    await assign(here.alpha, assignedOnly);
    await place(assignedOnly, given);
    await place(sales, await fillAll(here, here.alpha));
    expect(await numbers(here)).toEqual(numbered(1, 2));
  });

  it("for a locked or closed customer", async () => {
    const given = await fillAll(here, here.alpha);
    for (const state of ["locked", "closed"] as const) {
      await asOwner(here.tenantId, (db) => db.update(customers).set({ state }));
      await refused(here, here.alpha.sales, given, "customerNotBuying");
    }
    await asOwner(here.tenantId, (db) => db.update(customers).set({ state: "active" }));
    await place(here.alpha.sales, given);
  });

  it("from a company that may not sell at this moment", async () => {
    const [alpha, beta] = [await fillAll(here, here.alpha), await fillAll(here, here.beta)];
    await asOwner(here.tenantId, (db) =>
      db.update(resellers).set({ salesBlocked: true }).where(eq(resellers.id, here.alpha.resellerId)),
    );
    await refused(here, here.alpha.sales, alpha, "salesBlocked");
    await place(here.beta.sales, beta);
  });

  it("while the request still sees a version of the portfolio that was superseded", async () => {
    const given = await fillAll(here, here.alpha);
    const versionId = await publishAgain(here);
    await refused(here, here.alpha.sales, given, "orderChanged");
    // What the new version leaves as it was needs no second look.
    await place({ ...here.alpha.sales, versionId }, given);
  });

  it("when the reseller was given another portfolio", async () => {
    const given = await fillAll(here, here.alpha);
    const { tenantId } = here;
    const id = newId();
    await asOwner(tenantId, async (db) => {
      await db.insert(portfolios).values({ tenantId, id, name: "Other", currency: "EUR" });
      await db.update(resellers).set({ portfolioId: id }).where(eq(resellers.id, here.alpha.resellerId));
    });
    await refused(here, here.alpha.sales, given, "orderChanged");
  });

  it("for an offer or item withdrawn since it came into the basket, however old the basket is", async () => {
    const { sales } = here.alpha;
    const given = await fillAll(here, here.alpha);
    const withdraw = [
      (on: boolean) =>
        asOwner(here.tenantId, (db) => db.update(items).set({ state: on ? "sales ended" : "active" })),
      (on: boolean) =>
        asOwner(here.tenantId, (db) => db.update(offers).set({ state: on ? "sales ended" : "active" })),
      (on: boolean) => asOwner(here.tenantId, (db) => db.update(portfolioEntries).set({ onSale: !on })),
    ];
    for (const withdrawn of withdraw) {
      await withdrawn(true);
      await refused(here, sales, given, "orderChanged");
      await withdrawn(false);
    }
    await place(sales, given);
  });

  it("when a price or a term is not the one that was quoted", async () => {
    const { sales } = here.alpha;
    const given = await fillAll(here, here.alpha);
    const changes = [
      { by: { suggestedOneTime: 100_100 }, of: portfolioEntries },
      { by: { transferOneTime: 80_100 }, of: portfolioEntries },
      { by: { termMonths: 24 }, of: offers },
      { by: { noticeDays: 90 }, of: offers },
      { by: { renewal: "automatic" as const }, of: offers },
    ];
    for (const { by, of } of changes) {
      const before = await asOwner(here.tenantId, (db) => db.select().from(of as typeof offers));
      await asOwner(here.tenantId, (db) => db.update(of as typeof offers).set(by as { termMonths: number }));
      await refused(here, sales, given, "orderChanged");
      await asOwner(here.tenantId, async (db) => {
        for (const row of before)
          await db
            .update(of as typeof offers)
            .set({ ...row, tenantId: undefined })
            .where(eq((of as typeof offers).id, row.id));
      });
    }
    await place(sales, given);
  });

  it("for a price below the floor or above the ceiling, both ends allowed", async () => {
    const [notebook] = here.items;
    const { tenantId } = here;
    const { resellerId, sales } = here.alpha;
    const ask = (oneTime: number) =>
      asOwner(tenantId, async (db) => {
        const offerId = notebook?.offerId ?? "";
        await db.delete(basketLines);
        await db.delete(resellerPrices);
        await db.insert(resellerPrices).values({ tenantId, resellerId, offerId, oneTime });
      });
    for (const oneTime of [89_999, 120_001]) {
      await ask(oneTime);
      await refused(here, sales, await fillAll(here, here.alpha), "orderChanged");
    }
    for (const oneTime of [90_000, 120_000]) {
      await ask(oneTime);
      await place(sales, await fillAll(here, here.alpha));
    }
  });
});
