"use server";
import { sellerActions } from "@/app/[tenant]/_orders/seller-actions";
import { narrowedBy } from "@/components/orders/order-filters";
import { formAction } from "@/lib/forms/action";
import { countedNotice, type NoticeKey, withQuery } from "@/lib/list/page";
import { deliverLines } from "@/lib/orders/delivery/commands";
import {
  askAboutOrder,
  cancelOrder,
  confirmOrder,
  confirmOrders,
  rejectOrder,
} from "@/lib/orders/fulfilment/commands";
import { correctParcels } from "@/lib/orders/parcels/commands";
import { delivery, manyOrders, orderWithReason, parcelCorrection, seenOrder } from "@/lib/orders/schema";

const seller = sellerActions("provider");

export const pickLinesAction = seller.pickLines;
export const placeOrderAction = seller.placeOrder;
export const emptyBasketAction = seller.emptyBasket;
export const orderAgainAction = seller.orderAgain;
export const withdrawOrderAction = seller.withdrawOrder;
export const answerOrderAction = seller.answerOrder;

const provider = { side: "provider", permission: "order:fulfil" } as const;

export const confirmOrderAction = formAction({
  ...provider,
  schema: seenOrder,
  run: confirmOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=order-confirmed`,
});

export const confirmOrdersAction = formAction({
  ...provider,
  schema: manyOrders,
  run: confirmOrders,
  next: ({ confirmed, skipped }, { id: _, ...filter }, { tenant }) => {
    const some: NoticeKey = confirmed ? "orders-confirmed-some" : "orders-confirmed-none";
    const notice = countedNotice(skipped ? some : "orders-confirmed", confirmed);
    return withQuery(`/${tenant}/provider/orders`, { ...narrowedBy(filter), state: filter.state, notice });
  },
});

export const rejectOrderAction = formAction({
  ...provider,
  schema: orderWithReason,
  run: rejectOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=order-rejected`,
});

export const askAboutOrderAction = formAction({
  ...provider,
  schema: orderWithReason,
  run: askAboutOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=order-asked`,
});

export const cancelOrderAction = formAction({
  ...provider,
  schema: orderWithReason,
  run: cancelOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=order-cancelled`,
});

export const deliverLinesAction = formAction({
  ...provider,
  schema: delivery,
  run: deliverLines,
  next: ({ id, completed }, { to }, { tenant }) =>
    `/${tenant}/provider/orders/${id}?notice=${completed ? "order-completed" : `lines-${to}`}`,
});

export const correctParcelsAction = formAction({
  ...provider,
  schema: parcelCorrection,
  run: correctParcels,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=parcels-corrected`,
});
