"use server";
import { priceLine } from "@/lib/baskets/prices/commands";
import { linePrice } from "@/lib/baskets/schema";
import { formAction } from "@/lib/form-action";
import { withQuery } from "@/lib/page";
import { placingActions } from "../../placing-actions";

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
