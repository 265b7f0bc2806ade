"use server";
import { emptyBasket, keepBasket, settleBasket } from "@/lib/baskets/commands";
import { pickLines } from "@/lib/baskets/lines/commands";
import { priceLine } from "@/lib/baskets/prices/commands";
import { orderAgain } from "@/lib/baskets/reordering/commands";
import { emptiedBasket, linePrice, pickedLines, reordering, reviewedBasket } from "@/lib/baskets/schema";
import { formAction } from "@/lib/form-action";
import { answerOrder, withdrawOrder } from "@/lib/orders/commands";
import { placeOrder } from "@/lib/orders/placing/commands";
import { orderMaybeReason, orderWithReason } from "@/lib/orders/schema";
import { withQuery } from "@/lib/page";

export const pickLinesAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: pickedLines,
  run: pickLines,
  next: ({ version }, { customer, go, q, category, page, at }, { tenant }) => {
    const path = `/${tenant}/reseller/orders/new`;
    if (go === "review") return withQuery(`${path}/review`, { customer });
    const shown = page ?? (go === "stay" ? at : undefined);
    const looking = { q, category: category ?? undefined, page: shown };
    return withQuery(path, { customer, ...looking, v: String(version) });
  },
});

/** One form with three buttons, so that none of them loses what was typed beside the others. */
export const placeOrderAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: reviewedBasket,
  run: async (scope, { go, ...given }) => {
    if (go === "place") return { order: (await placeOrder(scope, given)).id };
    return go === "settle" ? settleBasket(scope, given) : keepBasket(scope, given);
  },
  next: (done, { go }, { tenant }) => {
    const path = `/${tenant}/reseller/orders`;
    return "order" in done
      ? `${path}/${done.order}?notice=order-placed`
      : withQuery(`${path}/new/review`, {
          customer: done.customer,
          notice: go === "settle" ? "basket-settled" : "basket-kept",
        });
  },
});

export const priceLineAction = formAction({
  side: "reseller",
  permission: "price:set",
  schema: linePrice,
  run: priceLine,
  next: ({ customer }, _, { tenant }) =>
    withQuery(`/${tenant}/reseller/orders/new/review`, { customer, notice: "price-set" }),
});

export const emptyBasketAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: emptiedBasket,
  run: emptyBasket,
  next: ({ customer }, _, { tenant }) =>
    withQuery(`/${tenant}/reseller/orders/new/review`, { customer, notice: "basket-emptied" }),
});

export const orderAgainAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: reordering,
  run: orderAgain,
  next: ({ customer }, { order }, { tenant }) =>
    withQuery(`/${tenant}/reseller/orders/new/review`, { customer, order }),
});

export const withdrawOrderAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: orderMaybeReason,
  run: withdrawOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/orders/${id}?notice=order-cancelled`,
});

export const answerOrderAction = formAction({
  side: "reseller",
  permission: "order:place",
  schema: orderWithReason,
  run: answerOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/orders/${id}?notice=order-answered`,
});
