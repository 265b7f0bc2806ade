import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/frame/notice";
import { OrderRecord } from "@/components/orders/order-record";
import { ResellerMoves } from "@/components/orders/reseller-moves";
import { load } from "@/lib/load";
import { writeLines } from "@/lib/orders/placing/rules";
import { getOrderRecord } from "@/lib/orders/queries";
import { orderKey } from "@/lib/orders/schema";
import { withQuery } from "@/lib/page";
import { can } from "@/lib/scope";
import { answerOrderAction, withdrawOrderAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("recordTitle") };
}

export default async function Order(props: PageProps<"/[tenant]/reseller/orders/[order]">) {
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "order:read",
    props,
    orderKey,
    getOrderRecord,
  );
  const { order } = data;
  const line = writeLines(order.lines);
  const reorder = `/${tenant}/reseller/orders/new/review`;
  const actions = { answer: answerOrderAction, withdraw: withdrawOrderAction };
  return (
    <>
      <Notice notice={notice} />
      <OrderRecord
        area={`/${tenant}/reseller`}
        {...data}
        moves={
          can(actor, "order:place") && (
            <ResellerMoves
              order={order}
              tenant={tenant}
              actions={actions}
              reorderHref={
                actor.salesBlocked ? undefined : withQuery(reorder, { customer: order.customerId, line })
              }
            />
          )
        }
      />
    </>
  );
}
