import { SubscriptionRecord } from "@/components/subscriptions/subscription-record";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getFollowedSubscription } from "@/lib/subscriptions/followed/queries";
import { subscriptionPath } from "@/lib/subscriptions/schema";

export const generateMetadata = titled("subscriptions", "recordTitle");

export default async function FollowedSubscription(
  props: PageProps<"/[tenant]/account/subscriptions/[subscription]">,
) {
  const { data, tenant } = await load(
    "customer",
    "subscription:read",
    props,
    subscriptionPath,
    getFollowedSubscription,
  );
  const area = `/${tenant}/account`;
  const orderHref = `${area}/orders/${data.subscription.orderId}`;
  return <SubscriptionRecord {...data} path={`${area}/subscriptions`} orderHref={orderHref} />;
}
