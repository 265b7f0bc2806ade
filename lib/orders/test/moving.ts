import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { answerOrder, withdrawOrder } from "@/lib/orders/commands";
import { askAboutOrder, cancelOrder, confirmOrder, rejectOrder } from "@/lib/orders/fulfilment/commands";
import { getOrder } from "@/lib/orders/record/queries";
import type { Company } from "@/test/world/companies";
import { fillBasket } from "@/test/world/orders";
import type { World } from "@/test/world/world";

/** Places an order of one of each good for the customer of a company; returns its id. */
export async function place(market: World, company: Company): Promise<string> {
  const lines = market.items.map(({ offerId }) => ({ offerId, quantity: 1 }));
  const filled = await fillBasket(company.sales, company.customerId, lines);
  const given = { ...filled, reference: null, note: "only for the provider" };
  const { id } = await withPermission(company.sales, "order:place", (scope) => placeOrder(scope, given));
  return id;
}

export const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");

type Command = (actor: Actor, order: string, version: number) => Promise<unknown>;

export const reason = "because";

/** What moves an order, each by its own permission. */
export const commands = {
  confirm: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => confirmOrder(scope, { order, version })),
  reject: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => rejectOrder(scope, { order, version, reason })),
  ask: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => askAboutOrder(scope, { order, version, reason })),
  cancel: (actor, order, version) =>
    withPermission(actor, "order:fulfil", (scope) => cancelOrder(scope, { order, version, reason })),
  answer: (actor, order, version) =>
    withPermission(actor, "order:place", (scope) => answerOrder(scope, { order, version, reason })),
  withdraw: (actor, order, version) =>
    withPermission(actor, "order:place", (scope) => withdrawOrder(scope, { order, version, reason })),
} satisfies Record<string, Command>;
