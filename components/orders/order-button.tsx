import { LinkButton } from "@/components/ui/button";
import type { Customer } from "@/lib/customers/queries";
import { mayBuy } from "@/lib/customers/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type OrderButtonProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  actor: Actor;
  customer: Pick<Customer, "id" | "state">;
  /** How many lines its basket holds. */
  inBasket: number;
};

/** The way from a customer to an order for it, or to the basket that is being filled; nothing where none may be placed. */
export async function OrderButton({ area, actor, customer, inBasket }: OrderButtonProps) {
  if (!mayBuy(customer.state) || actor.salesBlocked || !can(actor, "order:place")) return null;
  const t = await getTranslations("customers");
  const path = `${area}/orders/new${inBasket ? "/review" : ""}`;
  return (
    <LinkButton href={withQuery(path, { customer: customer.id })} variant="primary">
      {inBasket ? t("openBasket", { count: inBasket }) : t("newOrder")}
    </LinkButton>
  );
}
