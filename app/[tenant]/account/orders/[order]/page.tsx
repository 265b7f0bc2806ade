import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FollowedRecord } from "@/components/orders/followed/followed-record";
import { load } from "@/lib/door/load";
import { getFollowedRecord } from "@/lib/orders/followed/queries";
import { orderKey } from "@/lib/orders/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("orderTitle") };
}

export default async function FollowedOrder(props: PageProps<"/[tenant]/account/orders/[order]">) {
  const { data, tenant } = await load("customer", "order:read", props, orderKey, getFollowedRecord);
  return <FollowedRecord home={`/${tenant}/account`} {...data} />;
}
