import { and, asc, eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { events, portfolios } from "@/db/schema";
import { putRunning } from "@/lib/subscriptions/test/running";
import { asOwner } from "@/test/world/acting";
import { openWorld } from "@/test/world/world";
import { fixPricesOf } from "./jobs";

afterAll(closePools);

it("a price is told for as many as there are from its day on", async () => {
  const here = await openWorld();
  await asOwner(here.tenantId, (db) =>
    db.update(portfolios).set({ renewalPrices: "current" }).where(eq(portfolios.tenantId, here.tenantId)),
  );
  // The service of the standard world: 20.00 a month suggested, 16.00 for the reseller.
  const { itemId = "", offerId = "" } = here.items[1] ?? {};
  const id = await putRunning(
    here,
    here.alpha,
    {
      ...{ itemId, offerId, firstDay: "2026-03-01", termMonths: 12, termEnd: "2027-03-01", noticeDays: 30 },
      ...{ renewal: "automatic", state: "change pending", quantity: 10, nextQuantity: 4 },
      ...{ retailRecurring: 1_900, transferRecurring: 1_500 },
    },
    { itemId, offerId },
  );
  await fixPricesOf(here.tenantId, "2027-01-20");
  const told = await asOwner(here.tenantId, (db) =>
    db
      .select({ kind: events.kind, words: events.words })
      .from(events)
      .where(and(eq(events.tenantId, here.tenantId), eq(events.recordId, id)))
      .orderBy(asc(events.kind)),
  );
  expect(told).toMatchObject([
    { kind: "subscription-price", words: { quantity: 4, priceBefore: 7_600, priceAfter: 8_000 } },
    { kind: "subscription-transfer-price", words: { quantity: 4 } },
  ]);
});
