"use server";
import { linkActions } from "@/app/[tenant]/_links/link-actions";
import { sellerActions } from "@/app/[tenant]/_orders/seller-actions";
import { formAction } from "@/lib/forms/action";
import { countedNotice, type NoticeKey, undoneNotice, withQuery } from "@/lib/list/page";
import { confirmOrders, type Stepped, shipOrders } from "@/lib/orders/bulk/commands";
import {
  addressOf,
  caresUndo,
  chosenOrders,
  leftText,
  manyCares,
  manyConfirmations,
  manyShipments,
} from "@/lib/orders/bulk/schema";
import { assignOrders, undoCares } from "@/lib/orders/care/commands";
import { deliverLines } from "@/lib/orders/delivery/commands";
import { askAboutOrder, cancelOrder, confirmOrder, rejectOrder } from "@/lib/orders/fulfilment/commands";
import { correctParcels } from "@/lib/orders/parcels/commands";
import { promiseLines } from "@/lib/orders/promises/commands";
import {
  delivery,
  narrowing,
  orderWithReason,
  parcelCorrection,
  promises,
  seenOrder,
} from "@/lib/orders/schema";

const seller = sellerActions("provider");

export const pickLinesAction = seller.pickLines;
export const placeOrderAction = seller.placeOrder;
export const emptyBasketAction = seller.emptyBasket;
export const orderAgainAction = seller.orderAgain;
export const addToRunningAction = seller.addToRunning;
export const withdrawOrderAction = seller.withdrawOrder;
export const answerOrderAction = seller.answerOrder;

const provider = { side: "provider", permission: "order:fulfil" } as const;

export const confirmOrderAction = formAction({
  ...provider,
  schema: seenOrder,
  run: confirmOrder,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=order-confirmed`,
});

/** It only leads to the page that says what the step would do. */
export const chooseOrdersAction = formAction({
  ...provider,
  schema: chosenOrders,
  run: async () => {},
  next: (_, given, { tenant }) => withQuery(`/${tenant}/provider/orders/steps`, addressOf(given)),
});

const listAfter = (
  { count, left, ...more }: Stepped & { undo?: string },
  filter: Parameters<typeof narrowing>[0],
  place: { tenant: string; notice: NoticeKey },
) =>
  withQuery(`/${place.tenant}/provider/orders`, {
    ...narrowing(filter),
    notice: countedNotice(place.notice, count),
    left: leftText(left),
    ...more,
  });

export const confirmOrdersAction = formAction({
  ...provider,
  schema: manyConfirmations,
  run: confirmOrders,
  next: (done, filter, { tenant }) => listAfter(done, filter, { tenant, notice: "orders-confirmed" }),
});

export const shipOrdersAction = formAction({
  ...provider,
  schema: manyShipments,
  run: shipOrders,
  next: (done, filter, { tenant }) => listAfter(done, filter, { tenant, notice: "orders-shipped" }),
});

export const assignOrdersAction = formAction({
  ...provider,
  schema: manyCares,
  run: (scope, given) => assignOrders(scope, given),
  next: ({ step, ...done }, { back, orders: [only], ...filter }, { tenant }) => {
    const notice: NoticeKey = filter.person === "nobody" ? "orders-unassigned" : "orders-assigned";
    if (back && only && !done.left.length)
      return withQuery(`/${tenant}/provider/orders/${only.id}`, {
        notice: countedNotice(notice, done.count),
      });
    return listAfter({ ...done, undo: done.count ? step : undefined }, filter, { tenant, notice });
  },
});

export const undoCaresAction = formAction({
  ...provider,
  schema: caresUndo,
  run: undoCares,
  next: (undone, filter, { tenant }) =>
    withQuery(`/${tenant}/provider/orders`, { ...narrowing(filter), notice: undoneNotice(undone) }),
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

export const promiseLinesAction = formAction({
  ...provider,
  schema: promises,
  run: promiseLines,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=lines-promised`,
});

export const correctParcelsAction = formAction({
  ...provider,
  schema: parcelCorrection,
  run: correctParcels,
  next: ({ id }, _, { tenant }) => `/${tenant}/provider/orders/${id}?notice=parcels-corrected`,
});

const links = linkActions("provider");

export const makeLinkAction = links.makeLink;
export const revokeLinkAction = links.revokeLink;
