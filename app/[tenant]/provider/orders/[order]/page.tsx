import { v7 } from "uuid";
import * as actions from "@/app/[tenant]/provider/orders/actions";
import { Notice } from "@/components/frame/notice";
import { Delivery } from "@/components/orders/fulfilment/delivery";
import { ProviderMoves } from "@/components/orders/fulfilment/provider-moves";
import { OrderRecord } from "@/components/orders/order-record";
import { SellerMoves } from "@/components/orders/seller-moves";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getOrderRecord } from "@/lib/orders/record/queries";
import { orderKey } from "@/lib/orders/schema";

export const generateMetadata = titled("orders", "recordTitle");

export default async function Order(props: PageProps<"/[tenant]/provider/orders/[order]">) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "order:read",
    props,
    orderKey,
    getOrderRecord,
  );
  const { order } = data;
  const fulfils = can(actor, "order:fulfil");
  const sells = order.resellerId === null && can(actor, "order:place");
  const moves = {
    confirm: actions.confirmOrderAction,
    ask: actions.askAboutOrderAction,
    reject: actions.rejectOrderAction,
    cancel: actions.cancelOrderAction,
  };
  return (
    <>
      <Notice notice={notice} />
      <OrderRecord
        area={`/${tenant}/provider`}
        {...data}
        moves={
          <div className="flex flex-wrap items-start gap-2 empty:hidden">
            {fulfils && <ProviderMoves order={order} tenant={tenant} actions={moves} />}
            {sells && (
              <SellerMoves
                side="provider"
                order={order}
                tenant={tenant}
                actions={{
                  answer: actions.answerOrderAction,
                  withdraw: fulfils ? undefined : actions.withdrawOrderAction,
                }}
                again={{ action: actions.orderAgainAction, key: v7() }}
              />
            )}
          </div>
        }
      >
        {fulfils && (
          <Delivery
            order={order}
            tenant={tenant}
            deliver={actions.deliverLinesAction}
            correct={actions.correctParcelsAction}
          />
        )}
      </OrderRecord>
    </>
  );
}
