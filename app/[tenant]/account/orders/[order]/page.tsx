import { FollowedRecord } from "@/components/orders/followed/followed-record";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getFollowedRecord } from "@/lib/orders/followed/queries";
import { orderKey } from "@/lib/orders/schema";

export const generateMetadata = titled("account", "orderTitle");

export default async function FollowedOrder(props: PageProps<"/[tenant]/account/orders/[order]">) {
  const { data, tenant } = await load("customer", "order:read", props, orderKey, getFollowedRecord);
  return <FollowedRecord home={`/${tenant}/account`} {...data} />;
}
