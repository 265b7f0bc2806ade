import { v7 } from "uuid";
import { RecordLinks } from "@/app/[tenant]/_links/record-links";
import { RecordThreads } from "@/app/[tenant]/_threads/record-threads";
import * as messageActions from "@/app/[tenant]/reseller/messages/actions";
import {
  answerOrderAction,
  makeLinkAction,
  orderAgainAction,
  revokeLinkAction,
  withdrawOrderAction,
} from "@/app/[tenant]/reseller/orders/actions";
import { Notice } from "@/components/frame/notice";
import { OrderMoves } from "@/components/orders/order-moves";
import { OrderRecord } from "@/components/orders/order-record";
import { sellerMoves } from "@/components/orders/seller-moves";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { orderPage } from "@/lib/orders/links/schema";
import { orderMachine } from "@/lib/orders/machine";
import { getOrderRecord } from "@/lib/orders/record/queries";
import { offered } from "@/lib/states/transition";

export const generateMetadata = titled("orders", "recordTitle");

export default async function Order(props: PageProps<"/[tenant]/reseller/orders/[order]">) {
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "order:read",
    props,
    orderPage,
    getOrderRecord,
  );
  const { order, timeline, threads, links } = data;
  // What the provider asked is not for a customer who looks on.
  const open = offered(actor, orderMachine, order).filter((verb) => verb !== "answer" || !actor.customerMode);
  const speech = await getSpeech();
  const moves = can(actor, "order:place")
    ? sellerMoves(
        {
          order,
          open,
          actions: { answer: answerOrderAction, withdraw: withdrawOrderAction },
          again: actor.salesBlocked ? undefined : { action: orderAgainAction, key: v7() },
        },
        speech,
      )
    : [];
  return (
    <>
      <Notice notice={notice} />
      <OrderRecord
        area={`/${tenant}/reseller`}
        order={order}
        timeline={timeline}
        moves={moves.length > 0 && <OrderMoves tenant={tenant} moves={moves} />}
        links={
          can(actor, "message:write") && (
            <RecordLinks
              actor={actor}
              order={order}
              links={links}
              made={query.made}
              actions={{ makeLinkAction, revokeLinkAction }}
            />
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
            answers={open.includes("answer") ? order.version : undefined}
          />
        }
      />
    </>
  );
}
