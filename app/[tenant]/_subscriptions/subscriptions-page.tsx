import { SubscriptionsPage } from "@/components/subscriptions/subscriptions-page";
import { areaPath, type Side } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { loadSubscriptions } from "@/lib/subscriptions/queries";
import { subscriptionFilter } from "@/lib/subscriptions/schema";

export const generateMetadata = titled("subscriptions", "title");

/** What customers run, in the area of whoever provides, sells or runs it. */
export const subscriptionsPage = (side: Side) => async (props: PageInput) => {
  const { data, query, tenant, actor } = await load(
    side,
    "subscription:read",
    props,
    subscriptionFilter,
    loadSubscriptions,
  );
  const path = `${areaPath(tenant, side)}/subscriptions`;
  return <SubscriptionsPage actor={actor} path={path} filter={query} data={data} />;
};
