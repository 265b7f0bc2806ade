import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BasketsPage } from "@/components/orders/baskets/baskets-page";
import { listBaskets } from "@/lib/baskets/queries";
import { basketList } from "@/lib/baskets/schema";
import { load } from "@/lib/door/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("baskets") };
}

export default async function Baskets(props: PageProps<"/[tenant]/provider/orders/baskets">) {
  const { data, query, tenant } = await load("provider", "order:place", props, basketList, listBaskets);
  return <BasketsPage orders={`/${tenant}/provider/orders`} list={data} beyond={Boolean(query.page)} />;
}
