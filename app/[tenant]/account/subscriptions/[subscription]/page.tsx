import { RecordThreads } from "@/app/[tenant]/_threads/record-threads";
import * as messageActions from "@/app/[tenant]/account/messages/actions";
import { Notice } from "@/components/frame/notice";
import { SubscriptionRecord } from "@/components/subscriptions/subscription-record";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getFollowedSubscription } from "@/lib/subscriptions/followed/queries";
import { subscriptionPath } from "@/lib/subscriptions/schema";

export const generateMetadata = titled("subscriptions", "recordTitle");

export default async function FollowedSubscription(
  props: PageProps<"/[tenant]/account/subscriptions/[subscription]">,
) {
  const { data, tenant, actor, notice } = await load(
    "customer",
    "subscription:read",
    props,
    subscriptionPath,
    getFollowedSubscription,
  );
  const { subscription, timeline, threads } = data;
  const area = `/${tenant}/account`;
  return (
    <>
      <Notice notice={notice} />
      <SubscriptionRecord
        subscription={subscription}
        timeline={timeline}
        path={`${area}/subscriptions`}
        orderHref={`${area}/orders/${subscription.orderId}`}
        messages={
          <RecordThreads
            actor={actor}
            about="subscription"
            id={subscription.id}
            threads={threads}
            actions={messageActions}
          />
        }
      />
    </>
  );
}
