import type { Move } from "@/components/ui/moves";
import type { Customer } from "@/lib/customers/queries";
import { mayBuy } from "@/lib/customers/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { Speech } from "@/lib/i18n/speech";
import { withQuery } from "@/lib/list/page";

type OrderMove = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  actor: Actor;
  customer: Pick<Customer, "id" | "state">;
  /** How many lines its basket holds. */
  inBasket: number;
};

/** The way from a customer to an order for it, or to the basket that is being filled; nothing where none may be placed. */
export function orderMove({ area, actor, customer, inBasket }: OrderMove, speech: Speech): Move | undefined {
  if (!mayBuy(customer.state) || actor.salesBlocked || !can(actor, "order:place")) return;
  const t = speech.words("customers");
  const path = `${area}/orders/new${inBasket ? "/review" : ""}`;
  return {
    key: "order",
    label: inBasket ? t("openBasket", { count: inBasket }) : t("newOrder"),
    href: withQuery(path, { customer: customer.id }),
  };
}
