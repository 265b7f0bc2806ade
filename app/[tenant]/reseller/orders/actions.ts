"use server";
import { linkActions } from "@/app/[tenant]/_links/link-actions";
import { sellerActions } from "@/app/[tenant]/_orders/seller-actions";
import { priceLine } from "@/lib/baskets/prices/commands";
import { linePrice } from "@/lib/baskets/schema";
import { formAction } from "@/lib/forms/action";
import { withQuery } from "@/lib/list/page";

const seller = sellerActions("reseller");

export const pickLinesAction = seller.pickLines;
export const placeOrderAction = seller.placeOrder;
export const emptyBasketAction = seller.emptyBasket;
export const orderAgainAction = seller.orderAgain;
export const addToRunningAction = seller.addToRunning;
export const withdrawOrderAction = seller.withdrawOrder;
export const answerOrderAction = seller.answerOrder;

export const priceLineAction = formAction({
  side: "reseller",
  permission: "price:set",
  schema: linePrice,
  run: priceLine,
  next: ({ customer }, _, { tenant }) =>
    withQuery(`/${tenant}/reseller/orders/new/review`, { customer, notice: "price-set" }),
});

const links = linkActions("reseller");

export const makeLinkAction = links.makeLink;
export const revokeLinkAction = links.revokeLink;
