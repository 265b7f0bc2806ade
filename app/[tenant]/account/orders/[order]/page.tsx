import { RecordThreads } from "@/app/[tenant]/_threads/record-threads";
import * as messageActions from "@/app/[tenant]/account/messages/actions";
import { Notice } from "@/components/frame/notice";
import { FollowedRecord } from "@/components/orders/followed/followed-record";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getFollowedRecord } from "@/lib/orders/followed/queries";
import { orderPath } from "@/lib/orders/schema";

export const generateMetadata = titled("account", "orderTitle");

export default async function FollowedOrder(props: PageProps<"/[tenant]/account/orders/[order]">) {
  const { data, tenant, actor, notice } = await load(
    "customer",
    "order:read",
    props,
    orderPath,
    getFollowedRecord,
  );
  const { order, timeline, threads } = data;
  return (
    <>
      <Notice notice={notice} />
      <FollowedRecord
        home={`/${tenant}/account`}
        order={order}
        timeline={timeline}
        messages={
          <RecordThreads
            actor={actor}
            about="order"
            id={order.id}
            threads={threads}
            actions={messageActions}
          />
        }
      />
    </>
  );
}
