import { BasketsPage } from "@/components/orders/baskets/baskets-page";
import { listBaskets } from "@/lib/baskets/queries";
import { basketList } from "@/lib/baskets/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("orders", "baskets");

export default async function Baskets(props: PageProps<"/[tenant]/reseller/orders/baskets">) {
  const { data, query, tenant } = await load("reseller", "order:place", props, basketList, listBaskets);
  return <BasketsPage orders={`/${tenant}/reseller/orders`} list={data} beyond={Boolean(query.page)} />;
}
