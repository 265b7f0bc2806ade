"use server";
import { placingActions } from "@/app/[tenant]/_orders/placing-actions";
import { priceLine } from "@/lib/baskets/prices/commands";
import { linePrice } from "@/lib/baskets/schema";
import { formAction } from "@/lib/forms/action";
import { withQuery } from "@/lib/list/page";

const placing = placingActions("reseller");

export const pickLinesAction = placing.pickLines;
export const placeOrderAction = placing.placeOrder;
export const emptyBasketAction = placing.emptyBasket;
export const orderAgainAction = placing.orderAgain;
export const withdrawOrderAction = placing.withdrawOrder;
export const answerOrderAction = placing.answerOrder;

export const priceLineAction = formAction({
  side: "reseller",
  permission: "price:set",
  schema: linePrice,
  run: priceLine,
  next: ({ customer }, _, { tenant }) =>
    withQuery(`/${tenant}/reseller/orders/new/review`, { customer, notice: "price-set" }),
});
