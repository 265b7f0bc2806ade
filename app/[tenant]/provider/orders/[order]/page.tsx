import { v7 } from "uuid";
import { RecordLinks } from "@/app/[tenant]/_links/record-links";
import { RecordThreads } from "@/app/[tenant]/_threads/record-threads";
import * as messageActions from "@/app/[tenant]/provider/messages/actions";
import * as actions from "@/app/[tenant]/provider/orders/actions";
import { Notice } from "@/components/frame/notice";
import { Delivery } from "@/components/orders/fulfilment/delivery";
import { providerMoves } from "@/components/orders/fulfilment/provider-moves";
import { OrderMoves } from "@/components/orders/order-moves";
import { OrderRecord } from "@/components/orders/order-record";
import { sellerMoves } from "@/components/orders/seller-moves";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { statesOfStep } from "@/lib/orders/bulk/rules";
import { orderPage } from "@/lib/orders/links/schema";
import { orderMachine } from "@/lib/orders/machine";
import { getOrderRecord } from "@/lib/orders/record/queries";
import { offered } from "@/lib/states/transition";

export const generateMetadata = titled("orders", "recordTitle");

export default async function Order(props: PageProps<"/[tenant]/provider/orders/[order]">) {
  const { data, query, tenant, actor, notice } = await load(
    "provider",
    "order:read",
    props,
    orderPage,
    getOrderRecord,
  );
  const { order, timeline, threads, links } = data;
  const open = offered(actor, orderMachine, order);
  const sells = order.resellerId === null && can(actor, "order:place");
  const speech = await getSpeech();
  const chosen = { step: "assign", ids: order.id, back: "record" };
  const assignHref = statesOfStep.assign.includes(order.state)
    ? withQuery(`/${tenant}/provider/orders/steps`, chosen)
    : undefined;
  const moves = [
    ...providerMoves(
      {
        order,
        open,
        actions: {
          confirm: actions.confirmOrderAction,
          ask: actions.askAboutOrderAction,
          reject: actions.rejectOrderAction,
          cancel: actions.cancelOrderAction,
        },
      },
      speech,
    ),
    ...(sells
      ? sellerMoves(
          {
            order,
            open,
            actions: {
              answer: actions.answerOrderAction,
              withdraw: open.includes("reject") ? undefined : actions.withdrawOrderAction,
            },
            again: { action: actions.orderAgainAction, key: v7() },
          },
          speech,
        )
      : []),
  ];
  return (
    <>
      <Notice notice={notice} />
      <OrderRecord
        area={`/${tenant}/provider`}
        order={order}
        timeline={timeline}
        assign={can(actor, "order:fulfil") ? assignHref : undefined}
        moves={moves.length > 0 && <OrderMoves tenant={tenant} moves={moves} />}
        links={
          order.resellerId === null &&
          can(actor, "message:write") && (
            <RecordLinks actor={actor} order={order} links={links} made={query.made} actions={actions} />
          )
        }
        messages={
          <RecordThreads
            actor={actor}
            about="order"
            id={order.id}
            of={order}
            threads={threads}
            actions={messageActions}
          />
        }
      >
        {open.includes("deliver") && (
          <Delivery
            order={order}
            tenant={tenant}
            deliver={actions.deliverLinesAction}
            promise={actions.promiseLinesAction}
            correct={actions.correctParcelsAction}
          />
        )}
      </OrderRecord>
    </>
  );
}
