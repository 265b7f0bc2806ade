import { BasketsPage } from "@/components/orders/baskets/baskets-page";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { listBaskets } from "@/lib/baskets/queries";
import { basketList } from "@/lib/baskets/schema";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("orders", "baskets");

/** The baskets that somebody of the company filled and nobody ordered yet. */
export const basketsPage = (side: SellingSide) => async (props: PageInput) => {
  const { data, query, tenant } = await load(side, "order:place", props, basketList, listBaskets);
  return <BasketsPage orders={`${areaPath(tenant, side)}/orders`} list={data} beyond={Boolean(query.page)} />;
};
