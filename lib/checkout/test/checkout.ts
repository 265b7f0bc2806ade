import { expect } from "vitest";
import { orders } from "@/db/schema";
import { placeOrder } from "@/lib/checkout/commands";
import type { PlacedOrder } from "@/lib/checkout/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { timeZone, yearOf } from "@/lib/i18n/locale";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { fillBasket } from "@/test/world/orders";
import type { World } from "@/test/world/world";

type Wanted = { offerId: string; quantity: number }[];

/** One of the first good of a market, two of the second, and so on. */
export const everything = (market: World): Wanted =>
  market.items.map(({ offerId }, at) => ({ offerId, quantity: at + 1 }));

/** Fills the basket of a company's customer with everything; returns the form that places it. */
export const fillAll = (market: World, company: Company, by = company.sales) =>
  fillBasket(by, company.customerId, everything(market));

export const place = (actor: Actor, given: PlacedOrder) =>
  withPermission(actor, "order:place", (scope) => placeOrder(scope, given));

/** The numbers of all orders of a market. */
export const numbers = (market: World) =>
  asOwner(market.tenantId, async (db) => {
    const found = await db.select({ number: orders.number }).from(orders).orderBy(orders.number);
    return found.map(({ number }) => number);
  });

const year = yearOf(new Date(), timeZone());

/** The numbers that orders of this year bear. */
export const numbered = (...values: number[]) =>
  values.map((value) => `O-${year}-${String(value).padStart(5, "0")}`);

/** The order is refused with this key, and nothing at all was written. */
export async function refused(market: World, actor: Actor, given: PlacedOrder, key: string) {
  await expect(place(actor, given)).rejects.toMatchObject({ key });
  expect(await numbers(market)).toEqual([]);
}
