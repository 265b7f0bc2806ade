import type { SellingSide } from "@/lib/base/paths";
import { emptyBasket, keepBasket, settleBasket } from "@/lib/baskets/commands";
import { pickLines } from "@/lib/baskets/lines/commands";
import { orderAgain } from "@/lib/baskets/reordering/commands";
import { emptiedBasket, pickedLines, reordering, reviewedBasket } from "@/lib/baskets/schema";
import { placeOrder } from "@/lib/checkout/commands";
import { addToRunning } from "@/lib/checkout/running/commands";
import { addition } from "@/lib/checkout/running/schema";
import { formAction } from "@/lib/forms/action";
import { withQuery } from "@/lib/list/page";
import { answerOrder, withdrawOrder } from "@/lib/orders/commands";
import { orderMaybeReason, orderWithReason } from "@/lib/orders/schema";

/** The forms of whoever sells, in its area: a reseller, or the provider to its direct customers. */
export function sellerActions(side: SellingSide) {
  const seller = { side, permission: "order:place" } as const;
  const ordersOf = (tenant: string) => `/${tenant}/${side}/orders`;
  return {
    pickLines: formAction({
      ...seller,
      schema: pickedLines,
      run: pickLines,
      next: ({ version }, { customer, go, enquiry, q, category, page, at }, { tenant }) => {
        const path = `${ordersOf(tenant)}/new`;
        if (go === "review") return withQuery(`${path}/review`, { customer });
        const shown = page ?? (go === "stay" ? at : undefined);
        const looking = { enquiry: enquiry ?? undefined, q, category: category ?? undefined, page: shown };
        return withQuery(path, { customer, ...looking, v: String(version) });
      },
    }),
    /** One form with three buttons, so that none of them loses what was typed beside the others. */
    placeOrder: formAction({
      ...seller,
      schema: reviewedBasket,
      run: async (scope, { go, ...given }) => {
        if (go === "place") return { order: (await placeOrder(scope, given)).id };
        return go === "settle" ? settleBasket(scope, given) : keepBasket(scope, given);
      },
      next: (done, { go }, { tenant }) => {
        const path = ordersOf(tenant);
        return "order" in done
          ? `${path}/${done.order}?notice=order-placed`
          : withQuery(`${path}/new/review`, {
              customer: done.customer,
              notice: go === "settle" ? "basket-settled" : "basket-kept",
            });
      },
    }),
    emptyBasket: formAction({
      ...seller,
      schema: emptiedBasket,
      run: emptyBasket,
      next: ({ customer }, _, { tenant }) =>
        withQuery(`${ordersOf(tenant)}/new/review`, { customer, notice: "basket-emptied" }),
    }),
    orderAgain: formAction({
      ...seller,
      schema: reordering,
      run: orderAgain,
      next: ({ customer, open }, { order }, { tenant }) =>
        withQuery(`${ordersOf(tenant)}/new/review`, { customer, [open ? "again" : "order"]: order }),
    }),
    addToRunning: formAction({
      side,
      permission: "subscription:change",
      schema: addition,
      run: addToRunning,
      next: ({ customer, subscription, left }, _, { tenant }) =>
        left
          ? withQuery(`${ordersOf(tenant)}/new/review`, { customer, notice: "added-to-running" })
          : `/${tenant}/${side}/subscriptions/${subscription}?notice=seats-changed`,
    }),
    withdrawOrder: formAction({
      ...seller,
      schema: orderMaybeReason,
      run: withdrawOrder,
      next: ({ id }, _, { tenant }) => `${ordersOf(tenant)}/${id}?notice=order-cancelled`,
    }),
    answerOrder: formAction({
      ...seller,
      schema: orderWithReason,
      run: answerOrder,
      next: ({ id }, _, { tenant }) => `${ordersOf(tenant)}/${id}?notice=order-answered`,
    }),
  };
}
