import { newId } from "@/db/columns";
import { pickLines } from "@/lib/baskets/lines/commands";
import { getBasket } from "@/lib/baskets/queries";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { usualDestination } from "@/test/world/orders";
import type { World } from "@/test/world/world";

export const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "order:place", work);

export const read = (actor: Actor, customer: string) =>
  as(actor, (scope) => getBasket(scope, { customer, locale: "de" }));

/** The form of a basket as somebody saw it, with nothing left out. */
export const seen = ({ id = "", version, seen: digest }: Awaited<ReturnType<typeof read>>) => ({
  basket: id,
  version,
  seen: digest,
  key: newId(),
  reference: null,
  note: null,
  ...usualDestination,
  drop: [] as string[],
});

/** How somebody picks what a market sells for the customer of alpha, and what the basket then holds. */
export function shoppingIn(market: () => World) {
  const offer = (at: number) => market().items[at]?.offerId ?? "";
  const pick = (
    actor: Actor,
    quantity: Record<string, number>,
    { was = {} as Record<string, number>, key = newId(), go = "stay" as "stay" | "review" } = {},
  ) =>
    as(actor, (scope) =>
      pickLines(scope, {
        customer: market().alpha.customerId,
        key,
        quantity,
        was,
        go,
        enquiry: null,
        q: "",
        category: null,
        page: undefined,
        at: undefined,
      }),
    );
  const contents = async (actor: Actor) => {
    const { lines } = await read(actor, market().alpha.customerId);
    return Object.fromEntries(lines.map(({ offerId, quantity }) => [offerId, quantity]));
  };
  return { offer, pick, contents };
}
