import { newId } from "@/db/columns";
import type { orders } from "@/db/schema";
import { pickLines } from "@/lib/baskets/lines/commands";
import { getBasket } from "@/lib/baskets/queries";
import type { PlacedOrder } from "@/lib/checkout/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import type { Company } from "./companies";

type NewOrder = typeof orders.$inferInsert;

/** The row of an order that a company's customer placed, for tests of what is read of many. */
export function orderRow(
  { sales: { tenantId }, resellerId, customerId }: Company,
  more: Partial<NewOrder> = {},
) {
  const id = newId();
  return {
    ...{ tenantId, id, number: id, resellerId, customerId, customerName: "Muster GmbH", model: "resale" },
    ...{ currency: "EUR", oneTimeTotal: 1, monthlyTotal: 0, lineCount: 1 },
    ...{ placedBy: newId(), placedByName: "Kim", idempotencyKey: newId() },
    ...more,
  } satisfies NewOrder;
}

/** A destination of which nothing was chosen. */
export const usualDestination = { deliveryAddress: null, billingAddress: null, contact: null };

/** Fills the basket of a customer as somebody would, and gives the form that places it. */
export async function fillBasket(
  actor: Actor,
  customer: string,
  wanted: { offerId: string; quantity: number }[],
): Promise<PlacedOrder> {
  const quantity = Object.fromEntries(wanted.map(({ offerId, quantity }) => [offerId, quantity]));
  const looking = {
    go: "stay",
    enquiry: null,
    q: "",
    category: null,
    page: undefined,
    at: undefined,
  } as const;
  return withPermission(actor, "order:place", async (scope) => {
    const { lines } = await getBasket(scope, { customer, locale: "de" });
    const was = Object.fromEntries(lines.map((line) => [line.offerId, line.quantity]));
    await pickLines(scope, { customer, key: newId(), quantity, was, ...looking });
    const basket = await getBasket(scope, { customer, locale: "de" });
    const words = { reference: "PO 7", note: null, ...usualDestination };
    return { basket: basket.id ?? "", version: basket.version, key: newId(), ...words };
  });
}
