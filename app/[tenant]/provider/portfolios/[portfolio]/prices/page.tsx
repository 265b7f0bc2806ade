import { priceEntriesAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { PricePicker } from "@/components/portfolios/pricing/price-picker";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { listPricing } from "@/lib/portfolios/pricing/queries";
import { pricingList } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "setPrices");

export default async function PricesPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/prices">,
) {
  const loaded = await load("provider", "portfolio:edit", props, pricingList, listPricing);
  const { data, query, actor, tenant, notice } = loaded;
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="prices" />
      <Notice notice={notice} />
      <PricePicker data={data} query={query} tenant={tenant} action={priceEntriesAction} />
    </>
  );
}
